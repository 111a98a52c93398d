import type { Day } from "../day";
import type { Verdict } from "../rating/dictionary";
import type { Closing } from "../suggestion/dictionary";
import { STATES, type State } from "../suggestion/states";
import type { TransitionName } from "../suggestion/workflow";
import { countedIn, type PastEvent, saidIn } from "./event";
import type { PastRating, Standing } from "./standing";

/** What an event of the case itself changes: its state and days, its number, its round, its rating, how it ended. */
export function foldCase(standing: Standing, event: PastEvent): Standing {
  const name = event.name.slice("suggestion.".length);
  const given = name === "accept" || name === "convertMotion" || name === "import";
  return {
    ...standing,
    ...dated(standing, event),
    submittedOn: filedBy(name, event) ?? standing.submittedOn,
    textHash: name === "cosign" ? standing.textHash : (saidIn(event, "textHash") ?? standing.textHash),
    round: standing.round + (NEXT_ROUND.has(name) ? 1 : 0),
    closing: CLOSES[name] === undefined ? standing.closing : CLOSES[name],
    ratings: rated(standing, name, event),
    ...(given && numbered(event)),
    ...(name === "import" && broughtIn(event)),
  };
}

// A past case comes in closed, with the days and the rating of its time.
function broughtIn(event: PastEvent): Partial<Standing> {
  const overall = saidIn(event, "overall") as Verdict | null;
  const by = { id: String(event.seq), userId: saidIn(event, "raterId"), round: 1, counts: true };
  return {
    submittedOn: saidIn(event, "acceptedOn"),
    assignedOn: saidIn(event, "assignedOn"),
    repliedOn: saidIn(event, "repliedOn"),
    closedOn: saidIn(event, "closedOn"),
    closing: saidIn(event, "closing") as Closing,
    ratings: overall === null ? [] : [{ ...by, on: saidIn(event, "ratedOn") ?? event.on, overall }],
  };
}

// The first day of each counts: what is assigned or answered again does not move it.
function dated(standing: Standing, { to, on }: PastEvent): Partial<Standing> {
  if (to === null || to === "") return {};
  const assigned = to === "assigned" || to === "dispatching";
  const state = to as State;
  return {
    state,
    closedOn: STATES[state].open ? null : standing.state === state ? standing.closedOn : on,
    assignedOn: standing.assignedOn ?? (assigned ? on : null),
    repliedOn: standing.repliedOn ?? (to === "replied" ? on : null),
  };
}

// A motion counts as filed on the day of its decision; a part of a split with the split, once nobody signs it anew.
function filedBy(name: string, event: PastEvent): Day | null {
  if (name === "convertMotion") return saidIn(event, "decidedOn") ?? event.on;
  const filed = name.startsWith("submit") || (name === "createPart" && event.to === "submitted");
  return filed ? event.on : null;
}

function numbered(event: PastEvent): Partial<Standing> {
  return {
    series: saidIn(event, "series"),
    number: countedIn(event, "number"),
    categoryId: saidIn(event, "categoryId"),
    acceptedOn: saidIn(event, "acceptedOn") ?? event.on,
  };
}

/** Who rates for all after he rated as a co-signer has one rating of that round: the one that counts. */
function rated({ ratings, round: now }: Standing, name: string, event: PastEvent): readonly PastRating[] {
  const counts = RATES.has(name);
  if (!counts && name !== "rateAsCosigner") return ratings;
  const userId = ON_PAPER.has(name) ? saidIn(event, "raterId") : event.actorId;
  const round = countedIn(event, "round") ?? now;
  const rating = {
    ...{ id: String(event.seq), userId, round, counts, on: saidIn(event, "ratedOn") ?? event.on },
    overall: saidIn(event, "overall") as Verdict,
  };
  const others = ratings.filter((each) => each.round !== round || each.userId !== userId || userId === null);
  return [...others, rating];
}

const namesIn = (...names: TransitionName[]): ReadonlySet<string> => new Set(names);

/** Moves after which the case is handled anew. */
const NEXT_ROUND = namesIn("dispute", "disputeOnPaper", "handBack", "reopen", "handleAgain");

/** Ratings that staff entered from a signed slip. */
const ON_PAPER = namesIn("approveOnPaper", "disputeOnPaper", "appealOnPaper", "rateLastOnPaper");

/** The ratings that count: those of the deputy who rates for all. */
const RATES = new Set([...namesIn("approve", "dispute", "appeal", "rateLast"), ...ON_PAPER]);

/** How a case ends by each move that ends it, and what takes that back. */
const CLOSES: Partial<Record<string, Closing | null>> = {
  approve: "rated",
  approveOnPaper: "rated",
  rateLast: "evaluated",
  rateLastOnPaper: "evaluated",
  closeEvaluated: "evaluated",
  closeUnrated: "no_feedback",
  closeWithoutRater: "no_rater",
  reopen: null,
  handleAgain: null,
} satisfies Partial<Record<TransitionName, Closing | null>>;
