import { expect, test } from "vitest";
import { DECIDED_AT_ONCE, decideInput } from "./input";

const id = "1370758f-a9df-4c8d-945d-301896506a8f";
const item = (chosen: boolean) => ({
  id,
  version: "1",
  leaderId: id,
  committeeId: id,
  ...(chosen && { chosen: "on" }),
});
const decision = (items: object[]) =>
  decideInput.safeParse({ decisionNumber: "鹤人常主〔2023〕10号", decidedOn: "2023-03-15", items });

test("a decision takes so many, however many others its page shows", () => {
  const most = Array.from({ length: DECIDED_AT_ONCE }, () => item(true));
  const others = Array.from({ length: 30 }, () => item(false));
  expect(decision([...others, ...most]).success).toBe(true);
  const [issue] = decision([...most, item(true)]).error?.issues ?? [];
  expect(issue).toMatchObject({ message: "too_many", path: ["items"], params: { max: DECIDED_AT_ONCE } });
});

test("what is ticked has its leader and its committee", () => {
  const bare = { ...item(true), leaderId: "", committeeId: "" };
  const paths = decision([{ ...bare, chosen: "" }, bare]).error?.issues.map(({ path }) => path.join("."));
  expect(paths).toEqual(["items.1.leaderId", "items.1.committeeId"]);
});
