import { PROMISE, promiseOne } from "../support/commitments";
import type { Stage } from "../support/look";
import { draftText } from "../support/steps";
import { acceptOne, assignOne, fileOne, replyOne } from "../support/story";
import { commended } from "./lives-award";
import { connected, published, reported } from "./lives-office";
import { lettersAndMotions, papers, slips, splitting, together } from "./lives-paper";
import { absence, dispute, nobodyRates, secondLevel } from "./lives-second";
import type { Step } from "./script";
import { workSteps } from "./steps-assignment";
import { commitmentSteps } from "./steps-commitment";
import { evaluationSteps } from "./steps-evaluation";
import { keySteps } from "./steps-key";
import { caseSteps } from "./steps-suggestion";

const DAY = "2023-03-15";
const MEETING = "2023-02-21";

/** A life: its name, and its steps in their order once its opening was played. */
export type Life = { name: string; open: (stage: Stage) => Promise<Step[]> };

/** Lives that together hold every act of a person on a case. */
export const LIVES: readonly Life[] = [
  { name: "a joint suggestion, from the draft to its acceptance", open: filing },
  { name: "in session", open: session },
  { name: "not accepted", open: refusals },
  { name: "handled by a lead and a co-unit, up to the reply", open: handling },
  { name: "given back", open: returning },
  { name: "rated three times", open: rounds },
  { name: "under key supervision", open: supervision },
  { name: "what was promised, up to its end", open: promises },
  { name: "reviewed and commended at the year's end", open: commended },
  { name: "ended and opened again", open: endings },
  { name: "through the government office, with an instruction", open: secondLevel },
  { name: "disputed, and decided by a leader", open: dispute },
  { name: "without a deputy to rate it", open: nobodyRates },
  { name: "somebody of a unit is away", open: absence },
  { name: "handled together", open: together },
  { name: "split", open: splitting },
  { name: "entered from paper", open: papers },
  { name: "rated on paper", open: slips },
  { name: "a letter and a motion", open: lettersAndMotions },
  { name: "the year's reports", open: reported },
  { name: "made public, withdrawn, withheld", open: published },
  { name: "imports, tokens, event subscriptions", open: connected },
];

async function filing(stage: Stage): Promise<Step[]> {
  const { lead, second, roads, staff, otherStaff } = stage.cast;
  const one = caseSteps(stage, await draftText(stage, DAY, { cosignerIds: [second.userId] }));
  return [
    ...[one.save(DAY), one.move(DAY, lead, "invite"), one.decline(DAY), one.cosign(DAY)],
    ...[one.move(DAY, lead, "edit"), one.save(DAY), one.file(DAY), one.giveBack(DAY)],
    ...[one.move(DAY, lead, "amend"), one.file(DAY), one.propose(DAY, "letter")],
    ...[one.move(DAY, [staff, otherStaff], "dropRefusal"), one.accept(DAY), one.bulkAssign(DAY, roads)],
  ];
}

async function session(stage: Stage): Promise<Step[]> {
  const { clerk, lead, staff, otherStaff } = stage.cast;
  const draft = await draftText(stage, MEETING);
  const one = caseSteps(stage, draft);
  const two = caseSteps(stage, await fileOne(stage, MEETING));
  return [
    ...[one.file(MEETING), one.move(MEETING, clerk, "sendBack"), one.move(MEETING, lead, "amend")],
    ...[one.file(MEETING), one.move(MEETING, clerk, "forward"), one.firstReview(MEETING)],
    // The first of the desk reviewed; only the other one may accept.
    one.accept(MEETING, otherStaff),
    two.move(MEETING, [staff, otherStaff], "takeOver"),
  ];
}

async function refusals(stage: Stage): Promise<Step[]> {
  const { otherStaff, lead } = stage.cast;
  const [a, b, c] = [
    caseSteps(stage, await fileOne(stage, DAY)),
    caseSteps(stage, await fileOne(stage, DAY)),
    caseSteps(stage, await acceptOne(stage, DAY)),
  ];
  return [
    ...[a.propose(DAY, "decline"), a.move(DAY, otherStaff, "decline")],
    ...[b.propose(DAY, "letter"), b.move(DAY, otherStaff, "treatAsLetter")],
    c.move(DAY, lead, "withdraw"),
  ];
}

async function handling(stage: Stage): Promise<Step[]> {
  const { second, roads, schools, staff, otherStaff, office, system } = stage.cast;
  const id = await acceptOne(stage, DAY, { cosigners: [second] });
  const one = caseSteps(stage, id);
  const [lead, co] = [workSteps(stage, id, roads), workSteps(stage, id, schools)];
  return [
    ...[one.assign(DAY, roads, [schools]), one.urge(DAY, [staff, otherStaff, office])],
    ...[lead.move(DAY, roads.handler, "receive"), lead.move(DAY, roads.handler, "start")],
    ...[co.move(DAY, schools.handler, "receive"), co.draftOpinion(DAY)],
    ...[co.move(DAY, [schools.handler, schools.head], "reviseOpinion"), co.draftOpinion(DAY)],
    ...[co.sendOpinion(DAY), co.rejectOpinion(DAY, roads.handler)],
    ...[lead.askExtension(DAY), lead.answerExtension(DAY, "dropExtension"), lead.askExtension(DAY)],
    ...[lead.answerExtension(DAY, "consentExtension"), lead.answerExtension(DAY, "refuseExtension")],
    ...[lead.askExtension(DAY), lead.answerExtension(DAY, "consentExtension")],
    ...[lead.answerExtension(DAY, "grantExtension"), lead.contact(DAY), lead.confirmContact(DAY)],
    ...[
      lead.saveReply(DAY),
      lead.move(DAY, roads.handler, "draft"),
      lead.move(DAY, roads.handler, "redraft"),
    ],
    ...[lead.move(DAY, roads.handler, "draft"), co.move(DAY, [staff, otherStaff, system], "waive")],
    ...[lead.move(DAY, roads.handler, "submitForSignature"), lead.move(DAY, roads.head, "sendBack")],
    ...[lead.move(DAY, roads.handler, "draft"), lead.move(DAY, roads.handler, "submitForSignature")],
    ...[lead.sign(DAY), lead.issue(DAY), one.rateAside(DAY)],
  ];
}

async function returning(stage: Stage): Promise<Step[]> {
  const { finance, roads, staff, otherStaff, lead, second } = stage.cast;
  const { id } = await assignOne(stage, DAY, { lead: finance }, { cosigners: [second] });
  const one = caseSteps(stage, id);
  const work = workSteps(stage, id, finance);
  const LATER = "2023-04-17";
  return [
    ...[work.proposeReturn(DAY, roads), work.answerReturn(DAY, "dropReturn"), work.proposeReturn(DAY, roads)],
    ...[work.answerReturn(DAY, "consentReturn"), work.answerReturn(DAY, "refuseReturn")],
    ...[work.move(LATER, [staff, otherStaff], "openReturnWindow"), work.proposeReturn(LATER, roads)],
    ...[work.answerReturn(LATER, "consentReturn"), work.acceptReturn(LATER, roads)],
    ...[one.move(LATER, lead, "askWithdrawal"), one.disagree(LATER)],
    ...[one.move(LATER, lead, "askWithdrawal"), one.move(LATER, lead, "dropWithdrawal")],
    ...[one.move(LATER, lead, "askWithdrawal"), one.agree(LATER)],
    one.move(LATER, [staff, otherStaff], "confirmWithdrawal"),
  ];
}

async function rounds(stage: Stage): Promise<Step[]> {
  const { roads, staff, otherStaff } = stage.cast;
  const { id } = await replyOne(stage, DAY);
  const one = caseSteps(stage, id);
  const panel = evaluationSteps(stage, id);
  const work = workSteps(stage, id, roads);
  const again = () => [
    ...[work.contact(DAY), work.saveReply(DAY), work.move(DAY, roads.handler, "draft")],
    ...[work.move(DAY, roads.handler, "submitForSignature"), work.sign(DAY), work.issue(DAY)],
  ];
  const desk = [staff, otherStaff];
  return [
    ...[one.rate(DAY, "dissatisfied"), ...again(), one.rate(DAY, "dissatisfied")],
    ...[panel.call(DAY), panel.arrange(DAY), panel.hold(DAY)],
    ...[one.move(DAY, desk, "evaluate"), one.move(DAY, desk, "handBack"), ...again()],
    one.rate(DAY, "dissatisfied"),
  ];
}

async function promises(stage: Stage): Promise<Step[]> {
  const { roads } = stage.cast;
  const given = await promiseOne(stage, DAY, [PROMISE, PROMISE, PROMISE]);
  const [kept, silent, dropped] = given.commitmentIds.map((id) => commitmentSteps(stage, id, roads));
  if (!kept || !silent || !dropped) throw new Error("Three were promised");
  const DONE = "2023-12-20";
  return [
    ...[kept.progress(DAY), kept.change("2023-10-10", "2024-03-29"), kept.sweep("2023-11-06")],
    ...[kept.urge("2023-11-08"), kept.fulfil(DONE), kept.rate("2023-12-25", "dissatisfied")],
    ...[kept.fulfil("2024-01-08"), kept.rate("2024-01-10", "satisfied")],
    ...[silent.fulfil(DONE), silent.close("2024-01-19")],
    ...[dropped.explain("2027-11-01"), dropped.cancel("2027-11-02")],
  ];
}

async function endings(stage: Stage): Promise<Step[]> {
  const { staff, otherStaff, leader, system } = stage.cast;
  const silent = caseSteps(stage, (await replyOne(stage, DAY)).id);
  const rated = caseSteps(stage, (await replyOne(stage, DAY)).id);
  const desk = [staff, otherStaff];
  const OVER = "2023-04-03";
  return [
    ...[silent.move(OVER, [...desk, system], "remind"), silent.move(OVER, desk, "closeUnrated")],
    ...[silent.move(OVER, desk, "proposeReopening"), silent.move(OVER, leader, "refuseReopening")],
    ...[silent.move(OVER, desk, "proposeReopening"), silent.move(OVER, leader, "reopen")],
    rated.rate(OVER, "satisfied"),
  ];
}

async function supervision(stage: Stage): Promise<Step[]> {
  const { lead } = stage.cast;
  const refused = keySteps(stage, await acceptOne(stage, DAY));
  const key = keySteps(stage, (await replyOne(stage, DAY)).id);
  const goneId = await acceptOne(stage, DAY);
  const gone = keySteps(stage, goneId);
  return [
    ...[refused.nominate(DAY), refused.move(DAY, "refuse")],
    ...[gone.nominate(DAY), gone.decide(DAY), caseSteps(stage, goneId).move(DAY, lead, "withdraw")],
    ...[gone.move(DAY, "drop"), key.nominate(DAY), key.decide(DAY), key.plan(DAY), key.plan(DAY)],
    ...[key.visit(DAY), key.report(DAY), key.vote(DAY, 20)],
  ];
}
