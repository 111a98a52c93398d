import { afterEach, expect, test } from "vitest";
import { tellDone, tellSent } from "./form-done";
import { areWordsUnsent, cameWith, lookAfter } from "./unsent-words";

/** As much of a field as the guard looks at. */
const fieldOf = (defaultValue: string, more: object = {}) =>
  ({ name: "text", disabled: false, dataset: {}, value: lf(defaultValue), defaultValue, ...more }) as {
    name: string;
    value: string;
    defaultValue: string;
    dataset: { came?: string };
  };

/** As a text area holds a text. */
const lf = (text: string) => text.replaceAll("\r\n", "\n");

/** A form that holds these fields; it is looked after until the test is over. */
function formOf(...fields: ReturnType<typeof fieldOf>[]) {
  const asked: string[] = [];
  const form = Object.assign(new EventTarget(), {
    querySelectorAll: (fitting: string) => {
      asked.push(fitting);
      return fields;
    },
    reset() {
      form.dispatchEvent(new Event("reset"));
      for (const field of fields) field.value = lf(field.defaultValue);
    },
  });
  const element = form as unknown as HTMLFormElement;
  ends.push(lookAfter(element));
  return { element, asked, add: (field: (typeof fields)[number]) => fields.push(field) };
}

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** Somebody types a text into a field. */
function type(form: EventTarget, field: ReturnType<typeof fieldOf>, text: string) {
  field.value = text;
  form.dispatchEvent(Object.defineProperty(new Event("input"), "target", { value: field }));
}

test("what was typed is unsent until its form is done, and not what the page came with", () => {
  const field = fieldOf("from the page");
  const { element } = formOf(field);
  expect(areWordsUnsent()).toBe(false);
  field.value = "typed";
  expect([areWordsUnsent(), areWordsUnsent(element)]).toEqual([true, false]);
  tellSent(element);
  expect(areWordsUnsent()).toBe(true);
  tellDone(element);
  expect(areWordsUnsent()).toBe(false);
});

test("words that a refused answer gives back are unsent, though they are the field's default now", () => {
  const field = fieldOf("");
  const { element } = formOf(field);
  type(element, field, "typed");
  tellSent(element);
  Object.assign(field, { defaultValue: "typed" });
  expect(areWordsUnsent()).toBe(true);
  type(element, field, "typed more");
  type(element, field, "typed");
  expect(areWordsUnsent()).toBe(true);
});

test("a field that comes later with what was typed before holds unsent words, one with the page's own text none", () => {
  const { add } = formOf(fieldOf(""));
  add(fieldOf("from the page"));
  expect(areWordsUnsent()).toBe(false);
  expect(cameWith(undefined, "own")).toEqual({});
  expect(cameWith("typed", undefined)).toEqual({ "data-came": "" });
  add(fieldOf("typed", { dataset: { came: "" } }));
  expect(areWordsUnsent()).toBe(true);
});

test("a field that came later is judged by what it came with, also when an answer changes its default", () => {
  const { element, add } = formOf();
  const field = fieldOf("");
  add(field);
  type(element, field, "typed");
  Object.assign(field, { defaultValue: "typed" });
  expect(areWordsUnsent()).toBe(true);
});

test("a text that the page shows anew in a field nobody typed into is the page's own", () => {
  const field = fieldOf("before");
  const { element } = formOf(field);
  tellSent(element);
  tellDone(element);
  Object.assign(field, { value: "after", defaultValue: "after" });
  expect(areWordsUnsent()).toBe(false);
});

test("words that were taken back are none", () => {
  const field = fieldOf("page");
  const { element } = formOf(field);
  type(element, field, "pages");
  type(element, field, "page");
  expect(areWordsUnsent()).toBe(false);
});

test("what was typed before the page's scripts came is unsent", () => {
  formOf(fieldOf("", { value: "typed" }));
  expect(areWordsUnsent()).toBe(true);
});

test("a form that is emptied after it was done holds nothing", () => {
  const field = fieldOf("");
  const { element } = formOf(field);
  type(element, field, "typed");
  tellSent(element);
  tellDone(element);
  element.reset();
  expect([field.value, areWordsUnsent()]).toEqual(["", false]);
  type(element, field, "typed");
  expect(areWordsUnsent()).toBe(true);
});

test("what is typed while the answer is on its way was not sent", () => {
  const field = fieldOf("");
  const { element } = formOf(field);
  field.value = "typed";
  tellSent(element);
  field.value = "typed and more";
  tellDone(element);
  expect(areWordsUnsent()).toBe(true);
});

test("line ends do not make words", () => {
  const field = fieldOf("one\r\ntwo");
  const { element } = formOf(field);
  expect(areWordsUnsent()).toBe(false);
  field.value = "one\r\nthree";
  tellSent(element);
  tellDone(element);
  field.value = "one\nthree";
  expect(areWordsUnsent()).toBe(false);
});

test("looks at every field for words, and at no other", () => {
  const { asked } = formOf(
    fieldOf("", { disabled: true, value: "typed" }),
    fieldOf("", { name: "", value: "typed" }),
  );
  expect(areWordsUnsent()).toBe(false);
  const looked = asked[0]?.split(",") ?? [];
  for (const type of ["text", "url", "email", "tel", "number"])
    expect(looked).toContain(`input[type="${type}"]`);
  expect(looked).toEqual(expect.arrayContaining(["textarea", "input:not([type])"]));
  expect(looked.join()).not.toMatch(/hidden|search|password|file|checkbox|radio|date/);
});
