import { whenDone } from "./form-done";

/** The forms of the page whose words are nowhere else. */
const forms = new Set<HTMLFormElement>();

/** What a field held when its form was last done; until then it is what the page came with. */
const done = new WeakMap<Field, string>();

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Looks after what is typed into a form; what is returned ends that. */
export function lookAfter(form: HTMLFormElement): () => void {
  forms.add(form);
  const stop = whenDone(form, () => {
    for (const field of fieldsOf(form)) done.set(field, field.value);
  });
  return () => {
    stop();
    forms.delete(form);
  };
}

/** Whether words were typed into a form and not sent; those of `sent` are on their way. */
export const areWordsUnsent = (sent: EventTarget | null = null): boolean =>
  [...forms].some((form) => form !== sent && fieldsOf(form).some(isTyped));

const fieldsOf = (form: HTMLFormElement): Field[] => [
  ...form.querySelectorAll<Field>('textarea, input[type="text"], input:not([type])'),
];

const isTyped = (field: Field): boolean =>
  !field.disabled && field.name !== "" && field.value !== (done.get(field) ?? field.defaultValue);
