import type { Ticked } from "./kept-ticks";

/** The boxes of a form with which its rows are ticked. */
export const boxesOf = (form: HTMLFormElement | null | undefined): HTMLInputElement[] =>
  [...(form?.elements ?? [])].filter(
    (element): element is HTMLInputElement =>
      element instanceof HTMLInputElement && element.dataset.tick !== undefined && !element.disabled,
  );

/** Whether a box stands for a row that is not on this page. */
export const isElsewhere = (box: HTMLInputElement): boolean => box.closest("[data-elsewhere]") !== null;

/** What a box stands for, whatever its own value is: that of its row. */
export const rowValueOf = (box: HTMLInputElement): string => box.dataset.tick || box.value;

/** The rows of this page: what their boxes stand for, and those that cannot be ticked (`data-no-tick`), as changed. */
export const rowsOf = (form: HTMLFormElement | null | undefined): string[] => [
  ...boxesOf(form)
    .filter((box) => !isElsewhere(box))
    .map(rowValueOf),
  ...[...(form?.querySelectorAll<HTMLElement>("[data-no-tick]") ?? [])].map(
    ({ dataset }) => `${dataset.noTick}@`,
  ),
];

/** What is ticked of these boxes, with what else was chosen for it. */
export const tickedOf = (boxes: readonly HTMLInputElement[]): Ticked[] =>
  boxes
    .filter(({ checked }) => checked)
    .map((box) => ({ value: rowValueOf(box), label: box.dataset.title ?? "", fields: fieldsOf(box) }));

/** Ticks a box again, and chooses again what was chosen for its row. */
export function restore(box: HTMLInputElement, { fields }: Ticked): void {
  box.checked = true;
  for (const select of selectsOf(box)) select.value = fields[nameOf(select)] ?? select.value;
}

const fieldsOf = (box: HTMLInputElement) =>
  Object.fromEntries(selectsOf(box).map((select) => [nameOf(select), select.value]));

const selectsOf = (box: HTMLInputElement) => [
  ...(box.closest("[data-tick-row]")?.querySelectorAll("select") ?? []),
];

/** A field of a row is named `items.3.leaderId`. */
const nameOf = ({ name }: HTMLSelectElement) => name.slice(name.lastIndexOf(".") + 1);
