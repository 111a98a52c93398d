import { expect, test } from "vitest";
import { createSessionInput, localText } from "./session";
import { createTermInput, overlaps } from "./term";

const session = {
  id: crypto.randomUUID(),
  termId: crypto.randomUUID(),
  number: "1",
  opensOn: "2027-02-20",
  closesOn: "2027-02-24",
  filingCutoff: "2027-02-23T12:00",
};
const faults = (over: object) =>
  createSessionInput
    .safeParse({ ...session, ...over })
    .error?.issues.map(({ path, message }) => [path[0], message]);

test("the cut-off is the clock on the wall in Shanghai, there and back", () => {
  const { filingCutoff } = createSessionInput.parse(session);
  expect(filingCutoff.toISOString()).toBe("2027-02-23T04:00:00.000Z");
  expect(localText(filingCutoff)).toBe(session.filingCutoff);
});

test.each([
  [{ closesOn: "2027-02-19" }, ["closesOn", "ends_before_start"]],
  [{ filingCutoff: "2027-02-25T00:00" }, ["filingCutoff", "outside_session"]],
  [{ filingCutoff: "2027-02-19T23:59" }, ["filingCutoff", "outside_session"]],
  [{ filingCutoff: "2027-02-23T25:00" }, ["filingCutoff", "not_a_moment"]],
  [{ filingCutoff: "2027-02-30T10:00" }, ["filingCutoff", "not_a_moment"]],
  [{ opensOn: "20 February" }, ["opensOn", "not_a_day"]],
])("%o is refused", (over, fault) => {
  expect(faults(over)).toContainEqual(fault);
});

test("the last minute of the closing day is still in the session", () => {
  expect(faults({ filingCutoff: "2027-02-24T23:59" })).toBeUndefined();
});

test("a term ends after it begins; two that share one day overlap", () => {
  const term = { id: session.id, number: 13, startsOn: "2027-01-01", endsOn: "2027-01-01" };
  expect(createTermInput.safeParse(term).success).toBe(false);
  expect(overlaps(["2022-01-01", "2026-12-31"], ["2026-12-31", "2031-12-31"])).toBe(true);
  expect(overlaps(["2022-01-01", "2026-12-31"], ["2027-01-01", "2031-12-31"])).toBe(false);
});
