import "server-only";
import { and, eq, inArray, isNotNull, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { AssignmentState } from "@/domain/assignment/states";
import type { ClockName } from "@/domain/clock/rules";
import type { Day } from "@/domain/day";
import type { State } from "@/domain/suggestion/states";
import { TRANSITIONS } from "@/domain/suggestion/workflow";
import type { TaskName } from "@/domain/task";
import { GOVERNMENT_KINDS } from "@/domain/unit";
import type { Role, Viewer } from "@/domain/viewer";
import { assignments, contactRecords, cosigners, splits, suggestions, units } from "../schema";
import { answerDay, directiveUnanswered, directiveUnread } from "./directive-waits";
import { arbitrationOpen, disputed } from "./dispute";
import { extensionWaits } from "./extension";
import { overdueFeedback } from "./feedback-over";
import { keyTasks } from "./key-task";
import { publicationTasks } from "./publication-task";
import { raterId } from "./rater";

/** A kind of task of a case or of a unit's part: which rows, and which clock says when. */
export type Kind = {
  of: "case" | "work";
  name: TaskName;
  where: SQL | undefined;
  clock: ClockName | null;
  due?: SQL<Day | null>;
};

const caseIn = (state: State, name: TaskName, clock: ClockName | null, more?: SQL): Kind => ({
  of: "case",
  name,
  clock,
  where: and(eq(suggestions.state, state), more),
});

const workIn = (
  viewer: Viewer,
  state: AssignmentState,
  name: TaskName,
  clock: ClockName | null,
  more?: SQL,
): Kind => ({
  of: "work",
  name,
  clock,
  where: and(
    viewer.unitId ? eq(assignments.unitId, viewer.unitId) : sql`false`,
    eq(assignments.state, state),
    more,
  ),
});

const nobody = () => [];

/** Both states in which a case that nobody wants can wait. */
const disputes = (name: TaskName, where: SQL): Kind[] => [
  caseIn("accepted", name, null, where),
  caseIn("dispatching", name, "dispatch", where),
];

/** A case's directives that the unit has not read, or not answered by their day. */
function directiveOf(viewer: Viewer, name: "readDirective" | "answerDirective"): Kind {
  const own = viewer.unitId ? eq(assignments.unitId, viewer.unitId) : sql`false`;
  const waits = name === "readDirective" ? directiveUnread(viewer) : directiveUnanswered;
  const where = and(own, inArray(suggestions.state, [...TRANSITIONS.instruct.from]), waits);
  return { of: "work", name, clock: null, where, ...(name === "answerDirective" ? { due: answerDay } : {}) };
}

const governmentSide = sql`exists (select 1 from ${units} where ${and(
  eq(units.congressId, assignments.congressId),
  eq(units.id, assignments.unitId),
  inArray(units.kind, GOVERNMENT_KINDS),
)})`;

/** What this person reviewed first, proposed to refuse, entered or wrote himself waits for somebody else. */
const anothersTurn = ({ userId }: Viewer) =>
  and(
    sql`${suggestions.firstReviewedBy} is distinct from ${userId}`,
    sql`${suggestions.refusalProposedBy} is distinct from ${userId}`,
    sql`${suggestions.enteredBy} is distinct from ${userId}`,
    ne(suggestions.leadId, userId),
  );

/** What each role can have to do. */
// biome-ignore format: a table
export const KINDS_OF_TASKS: Record<Role, (viewer: Viewer, today: Day) => Kind[]> = {
  deputy: (viewer) => deputyTasks(viewer),
  delegation_clerk: () => [caseIn("delegation_check", "check", "sessionAssign")],
  staff: (viewer, today) => [
    caseIn("submitted", "review", "review", anothersTurn(viewer)),
    caseIn("accepted", "assign", "review", sql`not ${disputed}`),
    ...disputes("callArbitration", sql`${disputed} and not ${arbitrationOpen}`),
    caseIn("evaluating", "evaluate", null),
    caseIn("replied", "remind", "feedback", and(sql`${raterId} is not null`, overdueFeedback(today))),
    caseIn("replied", "closeWithoutRater", null, sql`${raterId} is null`),
    caseIn("assigned", "confirmWithdrawal", null, isNotNull(suggestions.withdrawalReason)),
    caseIn("draft", "finishPaper", null, isNotNull(suggestions.enteredBy)),
    caseIn("letter", "answerLetter", null, isNull(suggestions.letterAnsweredOn)),
    caseIn("dispatching", "confirmWithdrawal", null, isNotNull(suggestions.withdrawalReason)),
    ...keyTasks(["decide", "vote", "drop"]),
    ...publicationTasks(),
    ...DECISIONS(sql`true`),
  ],
  government_office: () => [
    caseIn("dispatching", "dispatch", "dispatch", sql`not ${disputed}`),
    ...DECISIONS(governmentSide).filter(({ name }) => name === "decideReturn"),
  ],
  unit_handler: (viewer) => [
    workIn(viewer, "pending_receipt", "receive", "receipt"),
    workIn(viewer, "received", "start", "reply", ne(assignments.kind, "co")),
    workIn(viewer, "received", "giveOpinion", "coOpinion", eq(assignments.kind, "co")),
    workIn(viewer, "opinion_rejected", "giveOpinion", "opinionRedo"),
    workIn(viewer, "working", "handle", "reply"),
    workIn(viewer, "drafted", "sendForSignature", "reply"),
    workIn(viewer, "signed", "issue", "reply"),
    directiveOf(viewer, "readDirective"),
    directiveOf(viewer, "answerDirective"),
  ],
  unit_head: (viewer) => [
    workIn(viewer, "internal_review", "sign", "reply"),
    directiveOf(viewer, "readDirective"),
    workIn(viewer, "opinion_drafted", "sendOpinion", "coOpinion"),
    workIn(viewer, "return_proposed", "consentReturn", "returnRequest"),
    { of: "work", name: "consentExtension", clock: "reply", where: and(viewer.unitId ? eq(assignments.unitId, viewer.unitId) : sql`false`, extensionWaits("proposed")) },
  ],
  leader: () => [
    ...disputes("arbitrate", arbitrationOpen),
    caseIn("closed", "decideReopening", null, isNotNull(suggestions.reopenProposedBy))],
  committee: (viewer) => keyTasks(["plan", "visit", "report"], viewer.unitId),
  station_staff: nobody,
  auditor: nobody,
  administrator: nobody,
  system: nobody,
};

const DECISIONS = (where: SQL): Kind[] => [
  {
    of: "work",
    name: "decideReturn",
    clock: "reassign",
    where: and(eq(assignments.state, "return_requested"), where),
  },
  { of: "work", name: "decideExtension", clock: "reply", where: and(extensionWaits("consented"), where) },
];

function deputyTasks(viewer: Viewer): Kind[] {
  const lead = eq(suggestions.leadId, viewer.userId);
  return [
    caseIn("draft", "finishDraft", null, lead),
    caseIn("returned", "revise", null, lead),
    caseIn("submitted", "answerSplit", null, and(lead, splitWaits)),
    caseIn(
      "cosigning",
      "submit",
      null,
      and(lead, sql`not ${signer(sql`${cosigners.confirmedHash} is distinct from ${suggestions.textHash}`)}`),
    ),
    caseIn(
      "cosigning",
      "cosign",
      null,
      signer(
        and(
          own(viewer),
          isNull(cosigners.declinedAt),
          sql`${cosigners.confirmedHash} is distinct from ${suggestions.textHash}`,
        ),
      ),
    ),
    {
      of: "case",
      name: "agreeToWithdrawal",
      clock: null,
      where: and(
        isNotNull(suggestions.withdrawalReason),
        inArray(suggestions.state, [...TRANSITIONS.askWithdrawal.from]),
        signer(and(own(viewer), isNotNull(cosigners.confirmedAt), isNull(cosigners.withdrawalAgreedAt))),
      ),
    },
    { of: "case", name: "confirmContact", clock: null, where: and(lead, openContact) },
    caseIn("replied", "rate", "feedback", sql`${raterId} = ${viewer.userId}`),
  ];
}

const own = (viewer: Viewer) => eq(cosigners.userId, viewer.userId);

const signer = (which: SQL | undefined) =>
  sql`exists (select 1 from ${cosigners} where ${and(
    eq(cosigners.congressId, suggestions.congressId),
    eq(cosigners.suggestionId, suggestions.id),
    which,
  )})`;

const splitWaits = sql`exists (select 1 from ${splits} where ${and(
  eq(splits.congressId, suggestions.congressId),
  eq(splits.suggestionId, suggestions.id),
  eq(splits.state, "proposed"),
)})`;

const openContact = sql`exists (select 1 from ${contactRecords} where ${and(
  eq(contactRecords.congressId, suggestions.congressId),
  eq(contactRecords.suggestionId, suggestions.id),
  isNull(contactRecords.confirmedAt),
  isNull(contactRecords.objectedAt),
)})`;
