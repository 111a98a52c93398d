import type { Person } from "../person";
import type { Records } from "../records";
import { step } from "../step";
import * as desk from "./desk";
import * as units from "./unit";

/** Where a suggestion goes on the day it is filed. */
export type Way = "office" | "secretariat" | "delegation";

/** Who looks at a suggestion before it has a number. */
type Desk = { clerk: () => Promise<Person>; staff: Person; other: Person };

/** From a filed suggestion to its number, whichever way it has to go today. */
export async function toItsNumber(records: Records, id: string, { clerk, staff, other }: Desk): Promise<Way> {
  const { state, period } = await records.suggestion(id);
  const way = state === "delegation_check" ? "delegation" : period === "session" ? "secretariat" : "office";
  if (way === "delegation") {
    const checker = await clerk();
    await step("the delegation's clerk checks it", checker, () => desk.forward(checker, id));
  }
  if (period === "session")
    await step("one person reviews it", staff, () => desk.review(staff, id, "firstReview"));
  await step("another person accepts it", other, () => desk.review(other, id, "accept"));
  return way;
}

/** The unit's handler answers, its head signs, the answer goes out. */
export async function replied(
  { handler, head }: { handler: Person; head: Person },
  workId: string,
  answers: readonly string[],
): Promise<void> {
  const words = { answers, classKey: "A", name: "周平", phone: "0392-0001234" };
  await step("the unit answers point by point", handler, () => units.writeReply(handler, workId, words));
  await step("sends it to its head", handler, () => units.move(handler, workId, "submitForSignature"));
  await step("who signs", head, () => units.sign(head, workId));
  await step("and it goes out", handler, () => units.issue(handler, workId, `鹤函〔2026〕${Date.now()}号`));
}
