import type { FormState } from "@/domain/form-state";

/** What a form learns in the browser: also that nothing came back, or that it is too long to be sent. */
export type SentState = FormState | { status: "lost" } | { status: "tooLong" };
