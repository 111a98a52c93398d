/** A word by its key, with the values that go into it. */
export type Text = { key: string; values?: Record<string, string | number> };

/** What a form learns after it was sent. Shared by server/action.ts and every form. */
export type FormState =
  | { status: "idle" }
  | { status: "done"; message?: Text }
  | { status: "refused"; because: Text }
  | { status: "invalid"; fields: Record<string, Text[]> };

/** A server action as `useActionState` wants it. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** What a form may hold, in bytes; next.config.ts tells Next the same. */
export const FORM_BYTES = 1024 * 1024;

/** What a form hears when its session has ended: it stays with its words until somebody has signed in again. */
export const SIGNED_OUT = {
  status: "refused",
  because: { key: "general.signIn" },
} as const satisfies FormState;

/** Whether the form was refused because somebody else had changed what it is about. */
export const isLate = (state: { status: string; because?: Text }): boolean =>
  state.status === "refused" && state.because?.key === "general.tooLate";

/** The state of a form that was not sent yet. */
export const IDLE: FormState = { status: "idle" };
