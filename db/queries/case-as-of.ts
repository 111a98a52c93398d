import "server-only";
import { eq, lt } from "drizzle-orm";
import { stateOutside } from "@/domain/assignment/states";
import { CLOCKS } from "@/domain/clock/rules";
import type { Day } from "@/domain/day";
import { endOf } from "@/domain/history/as-of";
import { clocksThen } from "@/domain/history/clock-view";
import type { PastCase } from "@/domain/history/facts";
import type { Past } from "@/domain/history/rows";
import { notFound } from "@/domain/refusal";
import { isUuid } from "@/domain/uuid";
import { oversees, type Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { events, suggestions } from "../schema";
import { listAssignments, listContacts, listReplies } from "./assignment";
import { listAttachments } from "./attachment";
import type { CaseStory } from "./case";
import { INNER_CLOCKS } from "./clock";
import { listEventsWhich } from "./event";
import { casesAsOf } from "./history";
import { findSuggestion, listCosigners, listRatings } from "./suggestion";

/** A case as its page shows it as of a day. `known`: its words, and what it says about itself, are those of that day. */
export type PastStory = CaseStory & { known: { text: boolean; facts: boolean } };

/**
 * A case as it stood at the end of a day: what the viewer may see of it today, cut down to what was there by then.
 * Null when it was not there yet; 404 when he may not see it.
 */
export async function readCaseAsOf(
  db: Reader,
  viewer: Viewer,
  id: string,
  day: Day,
): Promise<PastStory | null> {
  if (!isUuid(id)) throw notFound();
  const suggestion = await findSuggestion(db, viewer, id);
  const past = await casesAsOf(db, viewer, eq(suggestions.id, id), day);
  const [of] = past.cases;
  if (!of || of.state === null) return null;
  const [cosigners, works, contacts, replies, ratings, happened, files] = await Promise.all([
    listCosigners(db, viewer, id),
    listAssignments(db, viewer, id),
    listContacts(db, viewer, id),
    listReplies(db, viewer, id),
    listRatings(db, viewer, id),
    listEventsWhich(db, viewer, id, lt(events.at, endOf(day))),
    listAttachments(db, viewer, id),
  ]);
  const known = { text: of.textHash === suggestion.textHash, facts: of.acceptedOn !== null };
  const assignments = worksThen(viewer, of, works);
  return {
    known,
    suggestion: { ...suggestion, ...headThen(of, known, suggestion), state: of.state },
    cosigners: cosigners.filter(({ confirmedAt }) => confirmedAt !== null && confirmedAt < endOf(day)),
    assignments,
    contacts: contactsThen(of, contacts),
    replies: replies.filter(({ reply }) => isOut(of, reply)),
    ratings: ratings.filter((rating) => isRated(of, rating)),
    events: happened,
    clocks: clocksOf(viewer, past, of, works),
    files: files.filter(({ uploadedAt }) => uploadedAt < endOf(day)),
    ...{ wishedUnits: [], returns: [], extensions: [], offers: [], raterId: null },
  };
}

type Suggestion = CaseStory["suggestion"];

/** What the page's head and facts tell of that day; what was set later, or may have been, is left out. */
function headThen(of: PastCase, known: PastStory["known"], now: Suggestion): Partial<Suggestion> {
  const { round, series, number, submittedOn, acceptedOn, assignedOn, repliedOn, closedOn, closing } = of;
  return {
    ...{ round, series, number, submittedOn, acceptedOn, assignedOn, repliedOn, closedOn, closing },
    title: known.text ? now.title : "",
    groupId: of.group?.id ?? null,
    wishAnswer: null,
    wishNote: null,
    withdrawalReason: null,
    evaluation: null,
  };
}

type Work = Awaited<ReturnType<typeof listAssignments>>[number];

/** The units that had it by then. Who handled it in the unit, and drafts of opinions, no event tells. */
function worksThen(viewer: Viewer, of: PastCase, works: readonly Work[]): CaseStory["assignments"] {
  return works.flatMap((work) => {
    const then = of.works[work.id];
    if (!then) return [];
    const own = work.unitId === viewer.unitId || oversees(viewer);
    const state = own ? then.state : stateOutside(then.state);
    const waived = work.waived && then.state === "done";
    return [{ ...work, state, waived, handler: null, opinion: null, offers: [] }];
  });
}

/** The contacts noted by then, with the deputy's word as it stood; an objection's text where it still stands. */
function contactsThen(of: PastCase, contacts: CaseStory["contacts"]): CaseStory["contacts"] {
  return contacts.flatMap((contact) => {
    const then = of.contacts[contact.record.id];
    if (!then) return [];
    const { recordedAt, objectedAt, objection } = contact.record;
    const answered = {
      confirmedAt: then.answer === "confirmed" ? recordedAt : null,
      objectedAt: then.answer === "objected" ? (objectedAt ?? recordedAt) : null,
      objection: then.answer === "objected" ? objection : null,
    };
    return [{ ...contact, record: { ...contact.record, ...answered } }];
  });
}

const isOut = (of: PastCase, { assignmentId, round }: { assignmentId: string; round: number }) =>
  of.replies.some((sent) => sent.assignmentId === assignmentId && sent.round === round);

const isRated = (of: PastCase, { counts, round, userId }: CaseStory["ratings"][number]) =>
  of.ratings.some(
    (rating) => rating.round === round && rating.counts === counts && (counts || rating.userId === userId),
  );

function clocksOf(
  viewer: Viewer,
  { day, sources }: Past,
  of: PastCase,
  works: readonly Work[],
): CaseStory["clocks"] {
  const isOwn = (id: string | null) => works.some((work) => work.id === id && work.unitId === viewer.unitId);
  return clocksThen(of, day, sources)
    .filter(
      ({ assignmentId, state }) =>
        !INNER_CLOCKS.includes(state.clock) ||
        assignmentId === null ||
        oversees(viewer) ||
        isOwn(assignmentId),
    )
    .map(({ assignmentId, state, view }) => ({
      ...state,
      assignmentId,
      warnOnly: CLOCKS[state.clock].warnOnly,
      late: view.lateBy > 0,
      lateBy: view.lateBy,
      daysLeft: view.daysLeft,
    }))
    .filter(({ clock, dueOn, stoppedOn }) => clock !== "returnRequest" || dueOn >= (stoppedOn ?? day));
}
