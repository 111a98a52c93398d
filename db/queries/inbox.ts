import "server-only";
import { and, asc, desc, eq, ilike, inArray, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { ASSIGNMENT_STATE_NAMES, ASSIGNMENT_STATES } from "@/domain/assignment/states";
import { viewClock } from "@/domain/clock/view";
import { dayOf } from "@/domain/day";
import { caseNumber } from "@/domain/suggestion/number";
import type { Viewer } from "@/domain/viewer";
import { namesOf } from "@/domain/workflow";
import { timekeeping } from "../calendar";
import type { Reader } from "../client";
import { assignments, clocks, contactRecords, suggestions, users } from "../schema";
import { extensionWaits } from "./extension";
import { type Parts, partsOf } from "./in-parts";
import { visibleTo } from "./visible";

const heldBy = (holder: string) =>
  ASSIGNMENT_STATE_NAMES.filter((state) => ASSIGNMENT_STATES[state].holder === holder);
const ENDED = ASSIGNMENT_STATE_NAMES.filter((state) => ASSIGNMENT_STATES[state].holder === null);

// A sent opinion waits for the lead unit, not for the unit that gave it.
const finished = or(inArray(assignments.state, ENDED), eq(assignments.state, "opinion_sent")) ?? sql`false`;
const extensionProposed = extensionWaits("proposed");

/** The parts of a unit's inbox; each is a condition on a row of `assignments` and a word in `inbox.tabs`. */
const TABS = {
  open: sql`not (${finished})`,
  receive: eq(assignments.state, "pending_receipt"),
  handling: sql`${inArray(assignments.state, heldBy("unit_handler"))} and not (${finished})
    and ${assignments.state} <> 'pending_receipt'`,
  head: sql`not (${finished}) and (${inArray(assignments.state, heldBy("unit_head"))} or ${extensionProposed})`,
  issued: inArray(assignments.state, ["issued", "opinion_sent", "done"]),
  co: sql`${assignments.kind} = 'co' and ${assignments.state} not in ('returned', 'cancelled')`,
  returned: inArray(assignments.state, ["return_proposed", "return_requested", "returned"]),
  all: sql`true`,
} satisfies Record<string, SQL>;

/** A part of the inbox. */
export type InboxTab = keyof typeof TABS;

/** The parts of the inbox in the order they are shown. */
export const INBOX_TABS = namesOf(TABS);

/** Which lines are asked for: a part of the inbox, and words of title, number or deputy. Pages count from 1. */
export type InboxFilter = { tab: InboxTab; q?: string; page?: number; size?: number };

const ofCase = and(
  eq(suggestions.congressId, assignments.congressId),
  eq(suggestions.id, assignments.suggestionId),
);
const lead = alias(users, "lead");
const handler = alias(users, "handler");

/** The unit's assignments by the day they are due; what is done comes last, the newest first. */
export async function listInbox(
  db: Reader,
  viewer: Viewer,
  { tab, q = "", page = 1, size = 50 }: InboxFilter,
  now: Date,
) {
  const due = governingClock(db);
  const rows = await selectLines(db, due)
    .where(and(ownWork(viewer), TABS[tab], matching(q)))
    .orderBy(...byDue(due))
    .limit(size)
    .offset((page - 1) * size);
  return asLines(db, viewer, rows, now);
}

/** The same, all of them, in parts. */
export async function everyInboxLine(
  db: Reader,
  viewer: Viewer,
  { tab, q = "" }: Pick<InboxFilter, "tab" | "q">,
  now: Date,
): Promise<Parts<InboxLine>> {
  const due = governingClock(db);
  const found = await db
    .select({ id: assignments.id })
    .from(assignments)
    .innerJoin(suggestions, ofCase)
    .innerJoin(lead, eq(lead.id, suggestions.leadId))
    .leftJoinLateral(due, sql`true`)
    .where(and(ownWork(viewer), TABS[tab], matching(q)))
    .orderBy(...byDue(due));
  return partsOf(found, async (part) => {
    const rows = await selectLines(db, governingClock(db)).where(
      and(ownWork(viewer), inArray(assignments.id, part)),
    );
    return asLines(db, viewer, rows, now);
  });
}

/** A line of a unit's inbox. */
export type InboxLine = Awaited<ReturnType<typeof listInbox>>[number];

type Due = ReturnType<typeof governingClock>;
type Found = Awaited<ReturnType<typeof selectLines>>;

const byDue = (due: Due) => [
  sql`(${finished})`,
  sql`case when ${finished} then null else ${due.dueOn} end`,
  desc(due.dueOn),
  asc(assignments.id),
];

const selectLines = (db: Reader, due: Due) =>
  db
    .select({
      ...COLUMNS,
      due: {
        id: due.id,
        clock: due.clock,
        from: due.from,
        dueRaw: due.dueRaw,
        dueOn: due.dueOn,
        extended: due.extended,
        provisional: due.provisional,
        stoppedOn: due.stoppedOn,
        lateFrom: due.lateFrom,
      },
    })
    .from(assignments)
    .innerJoin(suggestions, ofCase)
    .innerJoin(lead, eq(lead.id, suggestions.leadId))
    .leftJoin(handler, eq(handler.id, assignments.handlerId))
    .leftJoinLateral(due, sql`true`)
    .$dynamic();

async function asLines(db: Reader, viewer: Viewer, rows: Found, now: Date) {
  const { now: calendar } = await timekeeping(db, viewer.congressId);
  const today = dayOf(now);
  return rows.map(({ due: clock, ...row }) => ({
    ...row,
    caseNumber: caseNumber(row),
    clock: clock?.clock ?? null,
    due: clock && viewClock({ ...clock, steps: [] }, today, calendar),
  }));
}

/** How many lines each part of the inbox has. */
export async function countInbox(db: Reader, viewer: Viewer, q = ""): Promise<Record<InboxTab, number>> {
  const [row] = await db
    .select(COUNTS)
    .from(assignments)
    .innerJoin(suggestions, ofCase)
    .innerJoin(lead, eq(lead.id, suggestions.leadId))
    .where(and(ownWork(viewer), matching(q)));
  if (!row) throw new Error("A count without a row");
  return row;
}

const counted = (tab: InboxTab) => sql<number>`(count(*) filter (where ${TABS[tab]}))::int`;

const COUNTS = {
  open: counted("open"),
  receive: counted("receive"),
  handling: counted("handling"),
  head: counted("head"),
  issued: counted("issued"),
  co: counted("co"),
  returned: counted("returned"),
  all: counted("all"),
} satisfies Record<InboxTab, SQL<number>>;

const COLUMNS = {
  id: assignments.id,
  kind: assignments.kind,
  state: assignments.state,
  unitId: assignments.unitId,
  assignedOn: assignments.assignedOn,
  suggestionId: assignments.suggestionId,
  title: suggestions.title,
  series: suggestions.series,
  number: suggestions.number,
  caseState: suggestions.state,
  round: suggestions.round,
  lead: lead.name,
  handler: handler.name,
  extensionProposed,
  contacts: sql<number>`(select count(*)::int from ${contactRecords} where
    ${contactRecords.congressId} = ${assignments.congressId} and ${contactRecords.assignmentId} = ${assignments.id}
    and ${contactRecords.round} = ${suggestions.round} and ${contactRecords.objectedAt} is null)`,
};

// A wish to give the case back is to be consented to before the window closes, long before any reply is due.
const returnWindow = sql`(${clocks.clock} = 'returnRequest' and ${assignments.state} = 'return_proposed'
  and not ${assignments.returnWindowOpened})`;

// What is not signed for yet is first of all to be signed for.
const receipt = sql`(${clocks.clock} = 'receipt' and ${assignments.state} = 'pending_receipt')`;

/** The clock by which a unit's part is done: the one that runs, else the last one that did. */
function governingClock(db: Reader) {
  return db
    .select({
      id: clocks.id,
      clock: clocks.clock,
      from: clocks.fromOn,
      dueRaw: clocks.dueRaw,
      dueOn: clocks.dueOn,
      extended: clocks.extended,
      provisional: clocks.provisional,
      stoppedOn: clocks.stoppedOn,
      lateFrom: clocks.lateFrom,
    })
    .from(clocks)
    .where(
      and(
        eq(clocks.congressId, assignments.congressId),
        eq(clocks.assignmentId, assignments.id),
        or(
          inArray(clocks.clock, ["coOpinion", "opinionRedo", "reply", "secondReply"]),
          returnWindow,
          receipt,
        ),
      ),
    )
    .orderBy(
      sql`${clocks.stoppedOn} is not null`,
      sql`${returnWindow} desc`,
      sql`${receipt} desc`,
      desc(clocks.fromOn),
    )
    .limit(1)
    .as("due");
}

function ownWork(viewer: Viewer): SQL {
  const own = viewer.unitId ? eq(assignments.unitId, viewer.unitId) : sql`false`;
  return and(visibleTo(viewer), own) ?? sql`false`;
}

function matching(q: string): SQL | undefined {
  const words = q.trim();
  if (words === "") return undefined;
  const like = `%${words.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const number = sql<string>`${suggestions.series} || '-' || lpad(${suggestions.number}::text, 3, '0')`;
  return or(ilike(suggestions.title, like), ilike(lead.name, like), ilike(number, like));
}
