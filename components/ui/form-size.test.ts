import { expect, test } from "vitest";
import { FORM_BYTES } from "@/domain/form-state";
import { isTooLong } from "./form-size";

const formOf = (text: string) => {
  const form = new FormData();
  form.set("text", text);
  return form;
};

test("a form is measured in bytes, as it travels", () => {
  expect(isTooLong(formOf("a".repeat(FORM_BYTES / 2)))).toBe(false);
  expect(isTooLong(formOf("字".repeat(FORM_BYTES / 2)))).toBe(true);
  expect(isTooLong(formOf("a".repeat(FORM_BYTES)))).toBe(true);
});
