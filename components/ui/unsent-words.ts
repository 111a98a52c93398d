import { whenDone, whenSent } from "./form-done";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The forms of the page whose words are nowhere else. */
const forms = new Set<HTMLFormElement>();

/**
 * What a field held when somebody began to type into it, or what was sent when its form was last done. One that nobody
 * typed into has none: what it shows is the page's own, also when the page shows itself anew.
 */
const noted = new WeakMap<EventTarget, string>();

/** Looks after what is typed into a form; what is returned ends that. */
export function lookAfter(form: HTMLFormElement): () => void {
  const end = new AbortController();
  const { signal } = end;
  let sent: [Field, string][] = [];
  forms.add(form);
  // A refused answer makes what was typed the field's default: what it was before has to be known by then.
  const begin = ({ target }: Event) => {
    const field = fieldsOf(form).find((one) => one === target);
    if (field && !noted.has(field)) noted.set(field, startOf(field));
  };
  const empty = () => {
    for (const field of fieldsOf(form)) noted.delete(field);
  };
  form.addEventListener("input", begin, { signal });
  form.addEventListener("reset", empty, { signal });
  // What is typed while the answer is on its way was not sent.
  const endSent = whenSent(form, () => {
    sent = fieldsOf(form)
      .filter(isTyped)
      .map((field) => [field, linesOf(field.value)]);
  });
  const endDone = whenDone(form, () => {
    for (const [field, value] of sent) noted.set(field, value);
  });
  return () => {
    end.abort();
    endSent();
    endDone();
    forms.delete(form);
  };
}

/** Whether words were typed into a form and not sent; those of `sent` are on their way. */
export const areWordsUnsent = (sent: EventTarget | null = null): boolean =>
  [...forms].some((form) => form !== sent && fieldsOf(form).some(isTyped));

/** Whether words were typed into this form and not sent. */
export const holdsTyped = (form: HTMLFormElement): boolean => fieldsOf(form).some(isTyped);

const LINES = ["text", "url", "email", "tel", "number"].map((type) => `input[type="${type}"]`);
const FIELDS = ["textarea", "input:not([type])", ...LINES].join();

const fieldsOf = (form: HTMLFormElement): Field[] => [...form.querySelectorAll<Field>(FIELDS)];

/**
 * What the page itself wrote into a field. A refused answer gives back what was typed as the field's default: then the
 * page's own text is in `data-came` (`cameWith`).
 */
const startOf = (field: Field): string => linesOf(field.dataset.came ?? field.defaultValue);

/** For a control that may show again what was typed: keeps what the page itself had for it, so that typed words stay unsent. */
export const cameWith = (typed: string | undefined, own: unknown) =>
  typed === undefined ? {} : { "data-came": String(own ?? "") };

const isTyped = (field: Field): boolean =>
  !field.disabled && field.name !== "" && linesOf(field.value) !== (noted.get(field) ?? startOf(field));

/** A text comes back from a form with the line ends of the post. */
const linesOf = (text: string): string => text.replaceAll("\r\n", "\n");
