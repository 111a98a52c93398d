import type { FactOf } from "../statistics/catalogue";
import { factNamesOf } from "../statistics/catalogue";
import type { PastWork, Standing } from "./standing";

/** A unit's part in a case for which it owed the deputy an answer; co-handling is none. */
export const isWork = ({ kind, state }: PastWork): boolean => kind !== "co" && state !== "cancelled";

/** Everything that was true of such a part; the meanings of `db/queries/work-facts.ts`. */
export function workFactsOf(id: string, work: PastWork, of: Standing): Record<FactOf<"work">, boolean> {
  return Object.fromEntries(factNamesOf("work").map((name) => [name, FACTS[name](id, work, of)])) as Record<
    FactOf<"work">,
    boolean
  >;
}

// Another unit took over: at once, or from the desk after the case had gone back there.
const passedOn: Meaning = (id, { kind, returnedOn }, { works }) =>
  Object.entries(works).some(
    ([other, next]) =>
      next.replaces === id ||
      (next.replaces === null &&
        other !== id &&
        next.kind !== "co" &&
        kind === "lead" &&
        returnedOn !== null &&
        next.assignedOn >= returnedOn),
  );

type Meaning = (id: string, work: PastWork, of: Standing) => boolean;

const FACTS: Record<FactOf<"work">, Meaning> = {
  works: (_id, work) => isWork(work),
  worksReturned: (_id, { state }) => state === "returned",
  worksReassigned: (id, work, of) => work.state === "returned" && passedOn(id, work, of),
};
