import { eq, type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { SOURCES } from "@/db/queries/figure-rows";
import { casesAsOf } from "@/db/queries/history";
import { suggestions } from "@/db/schema";
import type { Life, Stage } from "@/db/seed/demo/stage";
import { HEBI } from "@/db/seed/reference";
import type { Day } from "@/domain/day";
import { endOf } from "@/domain/history/as-of";
import { PAST_ROWS, type Past, type PastRow } from "@/domain/history/rows";
import { factNamesOf, SUBJECTS, type Subject } from "@/domain/statistics/catalogue";
import { systemViewer } from "@/domain/viewer";

/** What was true of each row of each kind on a day: the state of its case and the names of its facts, in one line. */
export type Look = ReadonlyMap<string, string>;

/** A story that does nothing but look with SQL at the end of each day, before anything of the next day happens. */
export async function* lookOn(days: readonly Day[], { database }: Stage, looks: Map<Day, Look>): Life {
  for (const day of days) {
    yield new Date(endOf(day).getTime() - 1);
    looks.set(day, await lookAt(database, day));
  }
}

/** What SQL counts on the rows as they are now, on a day. */
export async function lookAt(db: Reader, today: Day, congressId = HEBI): Promise<Look> {
  const lines = await Promise.all(SUBJECTS.map((subject) => linesAt(db, today, congressId, subject)));
  return new Map(lines.flat());
}

/** What the fold of the events says of the end of a day. */
export async function lookBack(db: Reader, day: Day, congressId = HEBI): Promise<Look> {
  const viewer = systemViewer(congressId);
  const past = await casesAsOf(db, viewer, eq(suggestions.congressId, congressId), day);
  return new Map(SUBJECTS.flatMap((subject) => linesBack(past, viewer, subject)));
}

/** The lines in which two looks differ. */
export function differences(a: Look, b: Look): string[] {
  const ids = new Set([...a.keys(), ...b.keys()]);
  return [...ids]
    .filter((id) => a.get(id) !== b.get(id))
    .map((id) => `${id} ${a.get(id) ?? "none"} / ${b.get(id) ?? "none"}`);
}

type Line = readonly [key: string, line: string];

// A rating has another id in the rows than in the events: it is its deputy's newest of a case.
const KEYS: Record<Subject, SQL> = {
  case: sql`suggestions.id::text`,
  commitment: sql`commitments.id::text`,
  work: sql`assignments.id::text`,
  cosignerRating: sql`ratings.suggestion_id::text || ' ' || ratings.user_id::text`,
};

async function linesAt<S extends Subject>(db: Reader, today: Day, congressId: string, subject: S) {
  const { from, where, fact } = SOURCES[subject];
  const named = factNamesOf(subject).map(
    (name) => sql`case when ${fact(name, today)} then ${String(name)}::text end`,
  );
  const rows = await db.execute<{ key: string; line: string }>(sql`select ${KEYS[subject]} as "key",
    suggestions.state || ': ' || concat_ws(' ', ${sql.join(named, sql`, `)}) as "line"
    from ${from} where ${where(systemViewer(congressId), {}, today)}`);
  return rows.map(({ key, line }): Line => [`${subject} ${key}`, line]);
}

function linesBack<S extends Subject>(
  past: Past,
  viewer: ReturnType<typeof systemViewer>,
  subject: S,
): Line[] {
  return PAST_ROWS[subject](past, viewer, new Map()).map((row): Line => {
    const facts: Readonly<Record<string, boolean>> = row.facts;
    const named = factNamesOf(subject).filter((name) => facts[name]);
    return [`${subject} ${keyOf(subject, row)}`, `${row.of.state}: ${named.join(" ")}`];
  });
}

function keyOf(subject: Subject, row: Pick<PastRow<Subject>, "id" | "of" | "item">): string {
  return subject === "cosignerRating" && "userId" in row.item ? `${row.of.id} ${row.item.userId}` : row.id;
}
