import type { FormState } from "@/domain/form-state";

/** What a form learns in the browser: also that nothing came back. */
export type SentState = FormState | { status: "lost" };
