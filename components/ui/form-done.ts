const SENT = "yanlu:sent";
const DONE = "yanlu:done";

/** Tells what stands in a form that it is sent, with the values that its fields hold now. */
export const tellSent = (form: HTMLFormElement | null): void => tell(form, SENT);

/** Calls each time that a form is sent; what is returned ends that. */
export const whenSent = (form: HTMLFormElement | null | undefined, call: () => void) =>
  when(form, SENT, call);

/** Tells what stands in a form that it was sent and done: before its page is shown anew, so also what goes away then. */
export const tellDone = (form: HTMLFormElement | null): void => tell(form, DONE);

/** Calls each time that a form was sent and done; what is returned ends that. */
export const whenDone = (form: HTMLFormElement | null | undefined, call: () => void) =>
  when(form, DONE, call);

const tell = (form: HTMLFormElement | null, what: string): void => void form?.dispatchEvent(new Event(what));

function when(form: HTMLFormElement | null | undefined, what: string, call: () => void): () => void {
  form?.addEventListener(what, call);
  return () => form?.removeEventListener(what, call);
}
