import { expect, test } from "vitest";
import { readDueQuery } from "./due-query";

const read = (text: string) => readDueQuery(new URLSearchParams(text));

test("a question with clock and day is understood; the congress is Hebi when none is named", () => {
  expect(read("clock=reply&from=2026-11-30")).toEqual({
    kind: "asked",
    query: { clock: "reply", from: "2026-11-30", congress: "hebi" },
  });
  expect(read("clock=audit&from=2026-11-30&congress=jun-xian")).toMatchObject({
    query: { congress: "jun-xian" },
  });
});

test.each([
  ["", "clock"],
  ["from=2026-11-30", "clock"],
  ["clock=answer&from=2026-11-30", "clock"],
  ["clock=toString&from=2026-11-30", "clock"],
  ["clock=reply", "from"],
  ["clock=reply&from=2027-02-29", "from"],
  ["clock=reply&from=30.11.2026", "from"],
  ["clock=reply&from=2003-12-31", "from"],
  ["clock=reply&from=9999-12-31", "from"],
  ["clock=reply&from=2026-11-30&congress=%27--", "congress"],
  ["clock=reply&clock=audit&from=2026-11-30", "clock"],
  ["clock=reply&from=2026-11-30&lenght=3", "lenght"],
])("%s: the parameter %s is named", (text, parameter) => {
  expect(read(text)).toMatchObject({
    kind: "wrong",
    parameter,
    message: expect.stringMatching(/^(is|must)/),
  });
});
