import type { Text } from "../form-state";
import type { Offer } from "../workflow";
import type { State } from "./states";
import { TRANSITIONS, type TransitionName } from "./workflow";

/** Pages made for acts that need more than a word. */
export type ActPage =
  | "edit"
  | "cosign"
  | "rate"
  | "review"
  | "assign"
  | "dispatch"
  | "arbitration"
  | "decisions"
  | "paper"
  | "split"
  | "rateOnPaper"
  | "evaluation";

/** One thing a person can do about a case: on a page made for it, or here. `because`: why not now. */
export type CaseAct =
  | { kind: "page"; page: ActPage; because: Text | null }
  | { kind: "move"; offer: CaseOffer };

/** A row of a suggestion's table, offered to a viewer. */
export type CaseOffer = Offer<TransitionName, State>;

// biome-ignore format: a table
/** Where each move is done; `null`: it follows by itself. */
const PLACES: Record<TransitionName, ActPage | "here" | null> = {
  invite: "edit", edit: "here", amend: "here",
  submit: "here", submitInSession: "here", submitToSecretariat: "here",
  forward: "here", sendBack: "here", takeOver: "here",
  giveBack: "review", proposeRefusal: "review", dropRefusal: "review", decline: "review", treatAsLetter: "review",
  firstReview: "review", accept: "review",
  assign: "assign", handOver: "assign", dispatch: "dispatch", returnToOffice: "dispatch", recallToGovernment: null,
  callArbitration: "arbitration", arbitrate: "arbitration", closeWithoutRater: "here", instruct: "here",
  recall: null, reply: null, replyAgain: null,
  submitPaper: "paper", submitPaperInSession: "paper", submitPaperToSecretariat: "paper", discardPaper: "paper",
  amendPaper: "here", answerLetter: null, correctLetterAnswer: null,
  proposeSplit: "split", dropSplit: "here", agreeToSplit: "here", refuseSplit: "here",
  approveOnPaper: "rateOnPaper", disputeOnPaper: "rateOnPaper", appealOnPaper: "rateOnPaper",
  rateLastOnPaper: "rateOnPaper", objectToPaperRating: "here",
  approve: "rate", dispute: "rate", appeal: "rate", rateLast: "rate",
  remind: "here", closeUnrated: "here", evaluate: "evaluation", handleAgain: null, handBack: "here", closeEvaluated: "here",
  askWithdrawal: "here", dropWithdrawal: "here", withdraw: "here", confirmWithdrawal: "here",
  proposeReopening: "here", reopen: "here", refuseReopening: "here", urge: "here",
};

/** What a viewer could do about a case, one entry for each page and each plain move, in the table's order. */
export function actsOf(offers: readonly CaseOffer[], state: State): CaseAct[] {
  const acts: CaseAct[] = [];
  for (const offer of offers.filter((each) => isWorthShowing(each, offers))) {
    const place = placeOf(offer.name, state);
    if (place === "here") acts.push({ kind: "move", offer });
    else if (place !== null) toPage(acts, place, offer);
  }
  return acts;
}

/** As a co-signer: to sign the words as they stand, to rate for oneself, to agree to a withdrawal. */
export function cosignerActs(
  at: { state: State; textHash: string; withdrawalReason: string | null },
  own: { confirmedHash: string | null; withdrawalAgreedAt: Date | null },
  hasRated: boolean,
): { cosign: boolean; rate: boolean; agree: boolean } {
  const askedIn: readonly State[] = TRANSITIONS.askWithdrawal.from;
  const signed = own.confirmedHash !== null;
  return {
    cosign: at.state === "cosigning" && own.confirmedHash !== at.textHash,
    rate: signed && !hasRated && (at.state === "replied" || at.state === "closed"),
    agree: signed && at.withdrawalReason !== null && askedIn.includes(at.state) && !own.withdrawalAgreedAt,
  };
}

// A draft is filed from its own page, where it can be read once more.
const placeOf = (name: TransitionName, state: State) =>
  state === "draft" && PLACES[name] === "here" && name.startsWith("submit") ? "edit" : PLACES[name];

// Who can withdraw at once need not ask.
function isWorthShowing({ name }: CaseOffer, offers: readonly CaseOffer[]): boolean {
  const canWithdraw = offers.some((each) => each.name === "withdraw" && each.verdict.kind === "allowed");
  return name !== "askWithdrawal" || !canWithdraw;
}

/** Pages that are there to bring what is missing. */
const WRITTEN: readonly ActPage[] = ["edit", "paper", "rateOnPaper", "evaluation"];

/** One link for all the moves of a page: open as soon as one of them is, or when the text is to be written. */
function toPage(acts: CaseAct[], page: ActPage, { verdict }: CaseOffer) {
  const because = verdict.kind === "refused" && !WRITTEN.includes(page) ? verdict.because : null;
  const there = acts.find((act) => act.kind === "page" && act.page === page);
  if (!there) acts.push({ kind: "page", page, because });
  else if (there.kind === "page" && because === null) there.because = null;
}
