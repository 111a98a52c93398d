import "server-only";
import type { AssignmentDetail } from "@/db/queries/assignment";
import type { CaseStory } from "@/db/queries/case";
import type { SuggestionDetail } from "@/db/queries/suggestion";
import { oversees, type Viewer } from "@/domain/viewer";

// The queries read whole rows, of which a page shows what concerns its reader. What goes out as JSON is cut here.

/** A suggestion without what the office has not decided yet, for whoever is not to know it. */
export function shownSuggestion(suggestion: SuggestionDetail, viewer: Viewer) {
  if (oversees(viewer)) return suggestion;
  const { refusalKind, refusalProposedBy, refusalGround, refusalExplanation, ...rest } = suggestion;
  const { reopenProposedBy, reopenReason, firstReviewedBy, similarChecked, secretChecked, ...outside } = rest;
  const ended = suggestion.state === "declined" || suggestion.state === "letter";
  const returned = suggestion.state === "returned" || suggestion.leadId === viewer.userId;
  return {
    ...outside,
    ...(!returned && { returnNote: null, returnReasons: [] }),
    ...(ended && { refusalKind, refusalGround, refusalExplanation }),
  };
}

/** A unit's part without the unit's own affairs, for everybody else. */
export function shownWork<Work extends AssignmentDetail>(work: Work, viewer: Viewer) {
  if (oversees(viewer) || work.unitId === viewer.unitId) return work;
  const { returnWindowOpened, opinionDraftedBy, opinionRejections, waived, handlerId, handler, ...outside } =
    work;
  return outside;
}

/** What happened, without the particulars that only the record and its keepers need. */
export function shownEvents<Event extends { detail: unknown }>(events: readonly Event[], viewer: Viewer) {
  return oversees(viewer) ? events : events.map(({ detail, ...event }) => event);
}

/** A case's story as its page tells it. */
export const shownCase = ({ suggestion, assignments, events, ...story }: CaseStory, viewer: Viewer) => ({
  suggestion: shownSuggestion(suggestion, viewer),
  assignments: assignments.map((work) => shownWork(work, viewer)),
  ...story,
  events: shownEvents(events, viewer),
});
