import "server-only";
import { and, asc, eq, like } from "drizzle-orm";
import type { Reader } from "../client";
import { commitments, events } from "../schema";
import { type Difference, differing } from "./difference";

/** Each commitment stands where its events lead; its first day is the one it was given with, whatever came after. */
export async function verifyCommitments(db: Reader, congressId: string): Promise<Difference[]> {
  const happened = await db
    .select({
      seq: events.seq,
      name: events.name,
      from: events.fromState,
      to: events.toState,
      detail: events.detail,
    })
    .from(events)
    .where(and(eq(events.congressId, congressId), like(events.name, "commitment.%")))
    .orderBy(asc(events.seq));
  const rows = await db.select().from(commitments).where(eq(commitments.congressId, congressId));
  const told = new Map<string, Told>();
  const broken = happened.flatMap((event) => follow(told, event));
  const stored = new Map(rows.map((row) => [row.id, row]));
  const lost = [...told.keys()].filter((id) => !stored.has(id));
  return [
    ...broken,
    ...lost.flatMap((id) => differing("state", `commitment ${id}`, "stored", "no row")),
    ...rows.flatMap(({ id, state, firstDueOn, dueOn }) => {
      const expected = told.get(id) ?? { state: "planned", firstDueOn: null, dueOn };
      const { state: should, ...days } = expected;
      return [
        ...differing("state", `commitment ${id}`, should, state),
        ...differing("state", `commitment ${id} days`, days, { firstDueOn, dueOn }),
      ];
    }),
  ];
}

type Happened = {
  seq: number;
  name: string;
  from: string | null;
  to: string | null;
  detail: Record<string, unknown>;
};
type Told = { state: string; firstDueOn: unknown; dueOn: unknown };

const TELLS_DAY = ["commitment.open", "commitment.change"];

function follow(told: Map<string, Told>, { seq, name, from, to, detail }: Happened): Difference[] {
  const id = String(detail.commitmentId);
  const before = told.get(id) ?? { state: "planned", firstDueOn: null, dueOn: null };
  const imported = name === "commitment.import";
  const dueOn = imported || TELLS_DAY.includes(name) ? detail.dueOn : before.dueOn;
  const first = { "commitment.open": detail.dueOn, "commitment.import": detail.firstDueOn }[name];
  if (name === "commitment.undoImport") told.delete(id);
  else told.set(id, { state: to ?? before.state, firstDueOn: first ?? before.firstDueOn, dueOn });
  if (imported) return differing("state", `commitment ${id} before event ${seq}`, "", from ?? "");
  return differing("state", `commitment ${id} before event ${seq}`, before.state, from ?? "");
}
