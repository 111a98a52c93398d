const DONE = "yanlu:done";

/** Tells what stands in a form that it was sent and done: before its page is shown anew, so also what goes away then. */
export const tellDone = (form: HTMLFormElement | null): void => void form?.dispatchEvent(new Event(DONE));

/** Calls each time that a form was sent and done; what is returned ends that. */
export function whenDone(form: HTMLFormElement | null | undefined, call: () => void): () => void {
  form?.addEventListener(DONE, call);
  return () => form?.removeEventListener(DONE, call);
}
