import { describe, expect, test } from "vitest";
import { storyAddress, storyIn } from "./address";
import { dueQuestion } from "./due-question";
import { punctualityOf } from "./late";
import { openFileOf } from "./open-data";
import { promiseAddress, promiseQuery } from "./promise-list";
import { roomOf } from "./rooms";
import { shareSvg, wrapped } from "./share";

const DAYS = {
  ...{ submittedOn: null, acceptedOn: null, assignedOn: "2026-05-01", closedOn: null },
  ...{ dueOn: "2026-08-03", repliedOn: null },
};

test.each([
  ["assigned", null, "2026-08-03", { kind: "due", days: 0 }],
  ["assigned", null, "2026-08-05", { kind: "overdue", days: 2 }],
  ["replied", "2026-08-03", "2027-01-01", { kind: "inTime", days: 0 }],
  ["closed", "2026-08-10", "2027-01-01", { kind: "wasLate", days: 7 }],
  // A second round runs although there was a reply.
  ["rehandling", "2026-07-01", "2026-08-04", { kind: "overdue", days: 1 }],
  ["accepted", null, "2026-08-04", null],
] as const)("%s, replied on %s, read on %s", (state, repliedOn, today, stand) => {
  const said = punctualityOf({ ...DAYS, repliedOn }, state, today);
  expect(said && { kind: said.kind, days: said.days }).toEqual(stand);
});

test("a case without a due day is neither late nor in time", () =>
  expect(punctualityOf({ ...DAYS, dueOn: null }, "assigned", "2026-08-04")).toBeNull());

describe("addresses", () => {
  test("a case's address names it, coded or read already; what is no address is nobody's", () => {
    const number = "2026年第3号";
    const coded = storyAddress({ id: "x", number }).slice("/portal/".length);
    expect([storyIn(coded), storyIn(number), storyIn("%"), storyIn("%zz")]).toEqual([
      number,
      number,
      "%",
      "%zz",
    ]);
  });

  test("of a year's file", () => {
    expect(openFileOf("2026.csv")).toEqual({ year: 2026, format: "csv" });
    for (const name of ["2026.xlsx", "26.csv", "../2026.csv", "2026.csv.json"])
      expect(openFileOf(name)).toBeNull();
  });
  test("of promises", () => {
    expect(promiseQuery({ standing: "overdue", page: "3" })).toEqual({ standing: "overdue", page: 3 });
    expect(promiseQuery({ standing: "x", page: "-1" })).toEqual({ page: 1 });
    expect(promiseAddress({ standing: "overdue", page: 3 })).toBe(
      "/portal/commitments?standing=overdue&page=3",
    );
    expect(promiseAddress({})).toBe("/portal/commitments");
  });
  test("of a room's pages lie in the room", () => {
    expect([roomOf("/portal"), roomOf("/portal/2026-001"), roomOf("/portal/years/2026")]).toEqual([
      ...["suggestions", "suggestions", "years"],
    ]);
  });
  test("of the calculator", () => {
    expect(dueQuestion({}, "2026-11-30")).toMatchObject({ clock: "reply", from: "2026-11-30" });
    expect(dueQuestion({ from: "2026-02-30", clock: "reassign" }, "2026-11-30")).toEqual({
      ...{ clock: "reply", from: null, typed: "2026-02-30" },
    });
  });
});

describe("the picture that is shared", () => {
  test("breaks a title by its width and says when something is left out", () => {
    expect(wrapped("关于道路的建议", 8, 3)).toEqual(["关于道路", "的建议"]);
    expect(wrapped("ABCD关于", 6, 3)).toEqual(["ABCD关", "于"]);
    const cut = wrapped("关".repeat(40), 10, 2);
    expect(cut).toEqual(["关".repeat(5), `${"关".repeat(4)}…`]);
  });
  test("takes markup in a title for words", () => {
    const svg = shareSvg({
      congress: "&",
      product: "",
      title: '<image href="x"/>\u0001',
      number: "",
      line: "",
    });
    expect(svg).not.toContain("<image");
    expect(svg).toContain("&lt;image");
    expect(svg).not.toMatch(/\p{Cc}/u);
  });
});
