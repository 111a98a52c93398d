import { FORM_BYTES } from "@/domain/form-state";

// Each part of a form travels with a line of its own before it.
const PART_BYTES = 200;

/** Whether a form is longer than the server takes. */
export function isTooLong(form: FormData): boolean {
  const sizes = [...form].map(([name, value]) => sizeOf(name) + sizeOf(value) + PART_BYTES);
  return sizes.reduce((sum, size) => sum + size, 0) > FORM_BYTES;
}

const sizeOf = (value: FormDataEntryValue): number =>
  typeof value === "string" ? new TextEncoder().encode(value).length : value.size;
