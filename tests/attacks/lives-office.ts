import { createAccessToken } from "@/db/commands/access-token";
import { attach } from "@/db/commands/attachment";
import { createSubscription } from "@/db/commands/event-subscription/write";
import { importDesk } from "../support/imports";
import type { Stage } from "../support/look";
import { morning } from "../support/moment";
import { acceptIt, act, assignIt, draftText, file, replyIt } from "../support/steps";
import { replyOne } from "../support/story";
import type { Step } from "./script";
import { handOut, importSteps, revokeToken } from "./steps-import";
import { publicationSteps } from "./steps-publication";
import { reportSteps, yearReportSteps } from "./steps-report";
import { subscriptionSteps } from "./steps-subscription";

const DAY = "2023-03-15";
const SUMMER = "2023-07-10";
const END = "2023-12-20";

/** The year told to the public: the report of the congress, and what a unit reports of itself. */
export async function reported(stage: Stage): Promise<Step[]> {
  const { roads } = stage.cast;
  await replyOne(stage, DAY, { lead: roads });
  const year = await yearReportSteps(stage, SUMMER, roads);
  const report = await reportSteps(stage, END);
  return [
    ...[year.save(), year.urge(), year.finish(), year.sendBack(), year.finish(), year.sign()],
    ...[year.giveBack(), year.finish(), year.sign(), year.receive()],
    ...[report.edit(), report.freeze(), report.freeze(), report.issue(), report.withdraw()],
  ];
}

/** What becomes public of a case and of its paper, and what does not. */
export async function published(stage: Stage): Promise<Step[]> {
  const { lead } = stage.cast;
  const id = await draftText(stage, DAY);
  const paper = { suggestionId: id, assignmentId: null, name: "现场.docx", mime: "application/x", size: 9 };
  const { id: attachmentId } = await act(stage, attach, lead, DAY, { ...paper, sha256: "a".repeat(64) });
  await file(stage, DAY, id);
  await acceptIt(stage, DAY, id);
  await assignIt(stage, DAY, id);
  await replyIt(stage, DAY, id);
  const one = publicationSteps(stage, id, attachmentId);
  const [kept, ready] = [
    publicationSteps(stage, (await replyOne(stage, DAY)).id),
    publicationSteps(stage, (await replyOne(stage, DAY)).id),
  ];
  return [
    ...[one.inspect(DAY), one.acceptFile(DAY), one.decide(DAY), one.answer(DAY), one.publish(DAY)],
    ...[one.correct(DAY), one.withdraw(DAY), ready.publishReady(DAY), kept.decide(DAY), kept.withhold(DAY)],
    kept.consent(DAY),
  ];
}

/** What comes in from files, and what programs and other systems were given. */
export async function connected(stage: Stage): Promise<Step[]> {
  const { database, cast } = stage;
  const desk = importDesk(database, cast.staff, morning(DAY));
  const people = importDesk(database, cast.administrator, morning(DAY));
  const past = (number: string) => ({ ...PAST, number });
  const [run, dropped] = [
    importSteps(stage, await desk.receive("suggestions", [past("11-6-047")]), DAY),
    importSteps(stage, await desk.receive("suggestions", [past("11-6-048")]), DAY),
  ];
  const roster = { name: "新代表", account: "n-0001", cardNo: "990001", delegation: "北区代表团" };
  const token = { name: "t", scopes: ["read"], days: 30 };
  const system = { name: "平台", url: "https://events.example/in", types: ["contact.*"], role: "staff" };
  const id = crypto.randomUUID();
  await act(stage, createSubscription, cast.administrator, DAY, { id, ...system });
  const told = subscriptionSteps(stage, id, DAY);
  return [
    ...[dropped.recheck(), dropped.discard(), run.start(), run.undo()],
    handOut(stage, await people.bring("roster", [roster]), DAY),
    revokeToken(stage, (await act(stage, createAccessToken, cast.lead, DAY, token)).id, DAY),
    ...[told.change(), told.test(), told.replay(), told.replayFailed(), told.rotate()],
    ...[told.pause(), told.resume(), told.retire()],
  ];
}

const PAST = {
  ...{ title: "关于修路的建议", term: "12", period: "session", lead: "林知远", cosigners: "" },
  ...{ situation: "路面破损。", cause: "多年未修。", points: "1. 修路。", acceptedOn: "2023-1-10" },
  ...{ leadUnit: "市交通运输局", coUnits: "", assignedOn: "2023/1/12", repliedOn: "2023-3-1" },
  ...{ class: "A", reply: "已修好。", handling: "", result: "", overall: "", ratedOn: "" },
};
