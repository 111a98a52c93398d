import type { Standing } from "../commitment/list";
import type { Day } from "../day";
import type { PublicName, PublicStanding } from "../publication/snapshot";
import type { Verdict } from "../rating/dictionary";
import type { PublishedCase } from "./card";

/** A public promise: its words, by when, and how it stands today. */
export type PublicPromise = {
  id: string;
  unit: PublicName;
  text: string;
  firstDueOn: Day | null;
  dueOn: Day | null;
  fulfilledOn: Day | null;
  verdict: Verdict | null;
  /** Null where nothing is known of how it stands. */
  standing: Standing | null;
  of: { id: string; number: string | null; title: string };
};

/** Every promise of these cases, the first due first; an open one whose day has passed is overdue. */
export function promisesOf(cases: readonly PublishedCase[], today: Day): PublicPromise[] {
  const all = cases.flatMap((one) => {
    const standings = new Map(one.snapshot.standings?.map((standing) => [standing.id, standing]));
    return (one.snapshot.commitments ?? []).map(({ id, unit, text, firstDueOn }) => {
      const known = standings.get(id);
      const dueOn = known?.dueOn ?? firstDueOn;
      const standing = known ? standingOf(known, dueOn, today) : null;
      const { fulfilledOn = null, verdict = null } = known ?? {};
      return { id, unit, text, firstDueOn, dueOn, fulfilledOn, verdict, standing, of: keyOf(one) };
    });
  });
  return all.toSorted((a, b) => (a.dueOn ?? "9").localeCompare(b.dueOn ?? "9") || a.id.localeCompare(b.id));
}

function standingOf({ state }: PublicStanding, dueOn: Day | null, today: Day): Standing | null {
  if (state === "planned") return null;
  return state === "open" && dueOn !== null && dueOn < today ? "overdue" : state;
}

const keyOf = ({ id, number, snapshot }: PublishedCase) => ({ id, number, title: snapshot.title });
