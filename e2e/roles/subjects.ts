import type { Database } from "@/db/client";
import { listArbitrations } from "@/db/queries/arbitration";
import { listAssignments } from "@/db/queries/assignment";
import { listAwards } from "@/db/queries/award";
import { listCalendarYears, listRuleSets } from "@/db/queries/calendar";
import { listCommitments } from "@/db/queries/commitment";
import { listDeputyYears } from "@/db/queries/deputy-year";
import { findEvaluation } from "@/db/queries/evaluation";
import { everyPush } from "@/db/queries/event-push";
import { listEventSubscriptions } from "@/db/queries/event-subscription";
import { listImports } from "@/db/queries/import-batch";
import { findOwnWork } from "@/db/queries/inbox-case";
import { everyKeySuggestion } from "@/db/queries/key-suggestion";
import {
  listCategories,
  listDelegations,
  listReplyClasses,
  listSessions,
  listTerms,
  listUnits,
} from "@/db/queries/organisation";
import { findOwnSuggestion } from "@/db/queries/own";
import { listReports } from "@/db/queries/report";
import { listScores } from "@/db/queries/scoring";
import { listCosigners } from "@/db/queries/suggestion";
import { listSuggestions } from "@/db/queries/suggestion-list";
import { listYearReports } from "@/db/queries/year-report";
import { readLedgerQuery } from "@/domain/commitment/list";
import { dayOf, yearOf } from "@/domain/day";
import { writeEntry } from "@/domain/organisation/calendar-entry";
import { Refusal } from "@/domain/refusal";
import { readListQuery } from "@/domain/suggestion/list";
import type { Viewer } from "@/domain/viewer";

/** Something that stands in an address; one of each `kind` is tried. */
export type Target = { id: string; kind: string };

type Find = (db: Database, viewer: Viewer) => Promise<Target[]>;

/** What an address can name, as far as a viewer may see it: asked of the queries that the pages ask. */
export const SUBJECTS = {
  case: cases,
  ownCase: async (db, viewer) => only(await cases(db, viewer), ({ id }) => findOwnSuggestion(db, viewer, id)),
  keyCase: keyCases,
  evaluatedCase: async (db, viewer) => {
    const found = await only(await cases(db, viewer), async ({ id }) =>
      findEvaluation(db, viewer, id, new Date()),
    );
    return found.map((target) => ({ ...target, kind: "evaluated" }));
  },
  cosignedCase: async (db, viewer) =>
    only(await cases(db, viewer), async ({ id }) => {
      const cosigners = await listCosigners(db, viewer, id);
      return cosigners.some(({ userId }) => userId === viewer.userId);
    }),
  work: async (db, viewer) => (viewer.role === "system" || viewer.unitId !== null ? works(db, viewer) : []),
  // Those of other years belong to a journey, which may publish one while it is looked at here.
  award: async (db, viewer) =>
    (await listAwards(db, viewer))
      .filter(({ year }) => year === 2023 || year === yearOf(dayOf(new Date())))
      .map(({ id, state }) => ({ id, kind: state })),
  deputyYear: async (db, viewer) => {
    const now = new Date();
    const rows = await listDeputyYears(db, viewer, yearOf(dayOf(now)), now);
    return rows.map(({ id, led }) => ({ id, kind: led > 0 ? "with cases" : "without" }));
  },
  yearReport: async (db, viewer) =>
    (await listYearReports(db, viewer, yearOf(dayOf(new Date())), new Date())).map(({ id, state }) => ({
      id,
      kind: state,
    })),
  report: reportsOf,
  writableReport: async (db, viewer) =>
    (await reportsOf(db, viewer)).filter(({ kind }) => kind === "draft" || kind === "frozen"),
  scoredUnit: async (db, viewer) => {
    const { rows } = await listScores(db, viewer, yearOf(dayOf(new Date())), new Date());
    return rows.map(({ unit }) => ({ id: unit.id, kind: unit.kind }));
  },
  arbitration: async (db, viewer) =>
    (await listArbitrations(db, viewer)).map(({ id, stands }) => ({ id, kind: stands })),
  commitment: async (db, viewer) => {
    const { rows } = await listCommitments(db, viewer, readLedgerQuery({}), new Date(), { size: null });
    return rows.map(({ id, state }) => ({ id, kind: state }));
  },
  importBatch: async (db, viewer) =>
    (await listImports(db, viewer)).map(({ id, kind, state }) => ({ id, kind: `${kind} ${state}` })),
  eventSubscription: subscriptions,
  livingSubscription: async (db, viewer) =>
    (await subscriptions(db, viewer)).filter(({ kind }) => kind !== "retired"),
  eventPush: async (db, viewer) => {
    const { rows } = await everyPush(db, viewer, null, undefined);
    return (await gathered(rows())).map(({ id, state }) => ({ id, kind: state }));
  },
  unit: listing(listUnits, ({ id }) => id),
  category: listing(listCategories, ({ id }) => id),
  replyClass: listing(listReplyClasses, ({ key }) => key),
  delegation: listing(listDelegations, ({ id }) => id),
  term: listing(listTerms, ({ id }) => id),
  session: listing(listSessions, ({ id }) => id),
  ruleSet: listing(listRuleSets, ({ key }) => key),
  calendarYear: listing(listCalendarYears, ({ year }) => String(year)),
  person: async (_db, viewer) => [{ id: viewer.userId, kind: "oneself" }],
  calendarEntry: async () => [
    {
      id: writeEntry({ kind: "day", date: dayOf(new Date()), as: "ordinary", name: "", source: "试" }),
      kind: "day",
    },
  ],
} as const satisfies Record<string, Find>;

export type SubjectName = keyof typeof SUBJECTS;

// One that a journey makes may be retired while it is looked at here.
async function subscriptions(db: Database, viewer: Viewer): Promise<Target[]> {
  const rows = await listEventSubscriptions(db, viewer);
  return rows.filter(({ name }) => name.includes("平台")).map(({ id, state }) => ({ id, kind: state }));
}

async function gathered<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

async function keyCases(db: Database, viewer: Viewer): Promise<Target[]> {
  const { rows } = await everyKeySuggestion(db, viewer, {}, new Date());
  return (await gathered(rows())).map(({ id, state }) => ({ id, kind: state }));
}

// Those about a range of days belong to a journey, which moves them while they are looked at here.
async function reportsOf(db: Database, viewer: Viewer): Promise<Target[]> {
  const rows = await listReports(db, viewer);
  return rows.filter(({ scope }) => scope.year).map(({ id, state }) => ({ id, kind: state }));
}

async function cases(db: Database, viewer: Viewer): Promise<Target[]> {
  const all = readListQuery({});
  const { rows } = await listSuggestions(db, viewer, all, new Date(), { size: null });
  return rows.map(({ id, state }) => ({ id, kind: state }));
}

/** For the system the work of a few cases of each state, else the unit's own. */
async function works(db: Database, viewer: Viewer): Promise<Target[]> {
  const mine = await cases(db, viewer);
  const asked = viewer.role === "system" ? firstOfEach(mine, 2) : mine;
  const parts = await Promise.all(asked.map(({ id }) => listAssignments(db, viewer, id)));
  const all = parts.flat().map(({ id, state, kind }) => ({ id, kind: `${kind} ${state}` }));
  return viewer.role === "system" ? all : only(all, ({ id }) => findOwnWork(db, viewer, id));
}

function listing<Row>(
  list: (db: Database, viewer: Viewer) => Promise<Row[]>,
  idOf: (row: Row) => string,
): Find {
  return async (db, viewer) => (await list(db, viewer)).map((row) => ({ id: idOf(row), kind: "row" }));
}

/** Those that a query finds; one that is not there for the viewer is refused. */
async function only(
  targets: readonly Target[],
  find: (target: Target) => Promise<unknown>,
): Promise<Target[]> {
  const found = await Promise.all(
    targets.map((target) =>
      find(target).catch((error) => {
        if (error instanceof Refusal && error.code === "not_found") return false;
        throw error;
      }),
    ),
  );
  return targets.filter((_target, index) => found[index]);
}

/** The first few of each kind. */
export function firstOfEach(targets: readonly Target[], count = 1): Target[] {
  const seen = new Map<string, number>();
  return targets.filter(({ kind }) => {
    const before = seen.get(kind) ?? 0;
    seen.set(kind, before + 1);
    return before < count;
  });
}
