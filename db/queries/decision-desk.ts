import "server-only";
import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { answers, type DecisionList, type RequestName } from "@/domain/assignment/decisions";
import type { ClockName } from "@/domain/clock/rules";
import type { Day } from "@/domain/day";
import { GOVERNMENT_KINDS } from "@/domain/unit";
import type { Viewer } from "@/domain/viewer";
import { atOnce, type Reader } from "../client";
import { assignments, clocks, extensions, returnRequests, suggestions, units } from "../schema";
import { statement } from "../statement";
import { type Decision, decisionOffers } from "./desk-offers";
import { extensionWaits } from "./extension";
import { type Page, type Parts, pageOf, partsOf } from "./in-parts";
import { visibleTo } from "./visible";

/** Requests on one page of the desk: each comes with two forms. */
export const DECISIONS_PAGE = 10;

/** A unit's request to give a case back or for more time; `id` tells the rows of both apart. */
export type RequestRow = ReturnOfCase | MoreTime;
type ReturnOfCase = Awaited<ReturnType<typeof returnsOf>>[number] & { id: string; what: "return" };
type MoreTime = Awaited<ReturnType<typeof extensionsOf>>[number] & { id: string; what: "extension" };

/** One page of the requests that this office decides, what is due first first, each with what can be decided. */
export async function listDecisions(
  db: Reader,
  viewer: Viewer,
  { list, page: asked }: { list: DecisionList; page: number },
  now: Date,
): Promise<Page<RequestRow & { decision: Decision | null }> & { counts: Record<DecisionList, number> }> {
  const found = await idsInOrder(db, viewer);
  const counts = { all: found.length, return: 0, extension: 0 };
  for (const { what } of found) counts[what] += 1;
  const asks = found.filter(({ what }) => list === "all" || what === list);
  const page = await pageOf(asks, asked, (part) => requestsOf(db, viewer, part), DECISIONS_PAGE);
  const offers = await decisionOffers(atOnce(db), viewer, page.rows, now);
  const rows = page.rows.map((row) => ({ ...row, decision: offers.get(row.assignmentId) ?? null }));
  return { ...page, rows, counts };
}

/** All of them in the same order, in parts. */
export async function everyDecision(
  db: Reader,
  viewer: Viewer,
  list: DecisionList = "all",
): Promise<Parts<RequestRow>> {
  const found = await idsInOrder(db, viewer);
  const asked = found.filter(({ what }) => list === "all" || what === list);
  return partsOf(asked, (part) => requestsOf(db, viewer, part));
}

type Waiting = { id: string; what: RequestName; dueOn: Day | null; askedOn: Day | null };

/** By the day of the decision or, for more time, of the reply; without one, by the day on which it was asked. */
async function idsInOrder(db: Reader, viewer: Viewer): Promise<Waiting[]> {
  const together = atOnce(db);
  const [returns, more] = await Promise.all([
    answers(viewer.role, "return") ? returnsWaiting(together, viewer) : [],
    answers(viewer.role, "extension") ? extensionsWaiting(together, viewer) : [],
  ]);
  const all = [...returns.map(waits("return")), ...more.map(waits("extension"))];
  return all.toSorted(
    (a, b) => compare(a.dueOn, b.dueOn) || compare(a.askedOn, b.askedOn) || compare(a.id, b.id),
  );
}

const waits =
  (what: RequestName) =>
  ({ assignmentId, ...row }: Omit<Waiting, "id" | "what"> & { assignmentId: string }): Waiting => ({
    ...row,
    id: `${what},${assignmentId}`,
    what,
  });

// What has no day comes last.
const compare = (a: string | null, b: string | null) => (a ?? "9999").localeCompare(b ?? "9999", "en");

async function requestsOf(db: Reader, viewer: Viewer, part: readonly string[]): Promise<RequestRow[]> {
  const together = atOnce(db);
  const of = (what: RequestName) =>
    part.flatMap((id) => (id.startsWith(`${what},`) ? [id.slice(what.length + 1)] : []));
  const [returns, more] = await Promise.all([
    returnsOf(together, viewer, of("return")),
    extensionsOf(together, viewer, of("extension")),
  ]);
  return [
    ...returns.map((row) => ({ ...row, id: `return,${row.assignmentId}`, what: "return" as const })),
    ...more.map((row) => ({ ...row, id: `extension,${row.assignmentId}`, what: "extension" as const })),
  ];
}

const ofCase = and(
  eq(suggestions.congressId, assignments.congressId),
  eq(suggestions.id, assignments.suggestionId),
);
const ofUnit = and(eq(units.congressId, assignments.congressId), eq(units.id, assignments.unitId));
const ofReturn = and(
  eq(returnRequests.congressId, assignments.congressId),
  eq(returnRequests.assignmentId, assignments.id),
  eq(returnRequests.state, "requested"),
);
const ofExtension = and(
  eq(extensions.congressId, assignments.congressId),
  eq(extensions.assignmentId, assignments.id),
  eq(extensions.state, "consented"),
);

/** The government office decides about its own departments only. */
const onItsSide = ({ role }: Viewer): SQL | undefined =>
  role === "government_office" ? inArray(units.kind, GOVERNMENT_KINDS) : undefined;

const dueOn = (clock: ClockName) =>
  sql<Day | null>`(select min(${clocks.dueOn}) from ${clocks} where ${and(
    eq(clocks.congressId, assignments.congressId),
    eq(clocks.assignmentId, assignments.id),
    eq(clocks.clock, clock),
    isNull(clocks.stoppedOn),
  )})`;

const returnsWaiting = statement((db, viewer: Viewer) =>
  db
    .select({
      assignmentId: assignments.id,
      dueOn: dueOn("reassign"),
      askedOn: returnRequests.requestedOn,
    })
    .from(assignments)
    .innerJoin(suggestions, ofCase)
    .innerJoin(units, ofUnit)
    .innerJoin(returnRequests, ofReturn)
    .where(
      and(visibleTo(viewer), eq(assignments.state, "return_requested").inlineParams(), onItsSide(viewer)),
    )
    .orderBy(asc(returnRequests.requestedOn)),
);

const extensionsWaiting = statement((db, viewer: Viewer) =>
  db
    .select({ assignmentId: assignments.id, dueOn: dueOn("reply"), askedOn: extensions.proposedOn })
    .from(assignments)
    .innerJoin(suggestions, ofCase)
    .innerJoin(units, ofUnit)
    .innerJoin(extensions, ofExtension)
    .where(and(visibleTo(viewer), extensionWaits("consented"), onItsSide(viewer)))
    .orderBy(asc(extensions.proposedOn)),
);

const CASE = {
  suggestionId: suggestions.id,
  title: suggestions.title,
  series: suggestions.series,
  number: suggestions.number,
  assignmentId: assignments.id,
  version: assignments.version,
  kind: assignments.kind,
  assignedOn: assignments.assignedOn,
  unit: { name: units.name, nameEn: units.nameEn, kind: units.kind },
};

const returnsOf = statement((db, viewer: Viewer, ids: readonly string[]) =>
  db
    .select({
      ...CASE,
      reason: returnRequests.reason,
      proposedUnitId: returnRequests.proposedUnitId,
      requestedOn: returnRequests.requestedOn,
    })
    .from(assignments)
    .innerJoin(suggestions, ofCase)
    .innerJoin(units, ofUnit)
    .innerJoin(returnRequests, ofReturn)
    .where(and(visibleTo(viewer), sql`${assignments.id} = any(${ids}::uuid[])`)),
);

const extensionsOf = statement((db, viewer: Viewer, ids: readonly string[]) =>
  db
    .select({
      ...CASE,
      ground: extensions.ground,
      noteToDeputy: extensions.noteToDeputy,
      proposedOn: extensions.proposedOn,
    })
    .from(assignments)
    .innerJoin(suggestions, ofCase)
    .innerJoin(units, ofUnit)
    .innerJoin(extensions, ofExtension)
    .where(and(visibleTo(viewer), sql`${assignments.id} = any(${ids}::uuid[])`)),
);
