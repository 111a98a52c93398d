/** What stands in a form's own controls, by name; hidden fields, files and buttons are not what somebody typed. */
export type Snapshot = readonly (readonly [name: string, value: string])[];

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Takes down what stands in a form. A box or radio button that is not chosen is left out. */
export const snapshotOf = (form: HTMLFormElement): Snapshot =>
  controlsOf(form)
    .filter((control) => !isTick(control) || control.checked)
    .map(({ name, value }) => [name, value]);

/** Puts a snapshot back into a form, as if it had been typed; says whether anything changed. */
export function restore(form: HTMLFormElement, snapshot: Snapshot): boolean {
  const changed = controlsOf(form).filter((control) => put(control, snapshot));
  for (const control of changed) control.dispatchEvent(new Event("input", { bubbles: true }));
  return changed.length > 0;
}

function put(control: Control, snapshot: Snapshot): boolean {
  const values = snapshot.filter(([name]) => name === control.name).map(([, value]) => value);
  if (isTick(control)) {
    const checked = values.includes(control.value);
    if (control.checked === checked) return false;
    control.checked = checked;
    return true;
  }
  const value = values[0];
  if (value === undefined || control.value === value) return false;
  control.value = value;
  return true;
}

const UNTYPED = ["hidden", "file", "password", "submit", "button"];

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== "" &&
      !UNTYPED.includes(element.type),
  );
}

const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox");
