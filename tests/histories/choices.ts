import { and, eq, isNull } from "drizzle-orm";
import { confirmContact } from "@/db/commands/assignment/contact";
import { holdMeeting } from "@/db/commands/evaluation/hold";
import { callPanel } from "@/db/commands/evaluation/panel";
import {
  agreeToWithdrawal,
  confirmCosigning,
  declineCosigning,
  refuseWithdrawal,
} from "@/db/commands/suggestion/cosign";
import { saveDraft } from "@/db/commands/suggestion/draft";
import { rateAsCosigner } from "@/db/commands/suggestion/rate";
import { assignmentSubject } from "@/db/queries/assignment-subject";
import { suggestionSubject } from "@/db/queries/suggestion-subject";
import { assignments, contactRecords, cosigners, evaluations } from "@/db/schema";
import { assignmentWorkflow } from "@/domain/assignment/workflow";
import { suggestionWorkflow, TRANSITIONS } from "@/domain/suggestion/workflow";
import type { Viewer } from "@/domain/viewer";
import { rowOf } from "../support/look";
import { morning } from "../support/moment";
import { panelForm, seatsOf } from "../support/panel";
import { act, fullText, seen } from "../support/steps";
import { actOnCase, actOnWork, type Scene } from "./acts";

/** Something that somebody could do now, by the tables' word. */
export type Choice = { name: string; viewer: Viewer; weight: number; run: () => Promise<unknown> };

/** Acts that end a case early, or only talk about it, are rarer than those that carry it on. */
const WEIGHTS: Record<string, number> = {
  ...{
    submit: 12,
    submitInSession: 12,
    submitToSecretariat: 12,
    invite: 8,
    amend: 8,
    forward: 10,
    accept: 8,
  },
  ...{
    assign: 12,
    firstReview: 8,
    withdraw: 1,
    askWithdrawal: 1,
    dropWithdrawal: 1,
    confirmWithdrawal: 3,
    giveBack: 1,
    urge: 1,
  },
  ...{
    proposeRefusal: 1,
    decline: 2,
    treatAsLetter: 2,
    edit: 1,
    approve: 4,
    dispute: 8,
    appeal: 8,
    handBack: 6,
  },
  ...{ handOver: 4, dispatch: 12, returnToOffice: 1, callArbitration: 8, arbitrate: 12, instruct: 1 },
  ...{ proposeReopening: 4, reopen: 8, evaluate: 2, receive: 8, start: 10, recordContact: 2, saveReply: 4 },
  ...{ draft: 14, redraft: 1, submitForSignature: 14, sign: 10, sendBack: 1, issue: 16, draftOpinion: 8 },
  ...{
    sendOpinion: 8,
    waive: 1,
    openReturnWindow: 1,
    reviseOpinion: 1,
    rejectOpinion: 2,
    proposeReturn: 2,
    consentReturn: 8,
    acceptReturn: 6,
  },
  ...{ askExtension: 2, consentExtension: 8, extendOnOwnWord: 8, grantExtension: 8, refuseExtension: 2 },
};

const weightOf = (name: string) => WEIGHTS[name] ?? 3;

/** Everything that the tables allow anybody to do with this case now, and the acts that stand in no table. */
export async function choicesFor(scene: Scene, players: readonly Viewer[]): Promise<Choice[]> {
  const { stage, on, id } = scene;
  const row = await rowOf(stage, id);
  const subject = await suggestionSubject(stage.database, row, morning(on));
  // The ticks stand in the form of acceptance itself.
  const ticked = { ...subject, hasCategory: true, similarChecked: true, secretChecked: true };
  const onCase = players.flatMap((viewer) =>
    suggestionWorkflow
      .offers(ticked, viewer)
      .filter(({ verdict, name }) => verdict.kind === "allowed" && !SYSTEM.includes(name))
      .map(({ name }) => ({
        name: `suggestion.${name}`,
        viewer,
        weight: weightOf(name),
        run: () => actOnCase(name, { ...scene, viewer }),
      })),
  );
  return [...onCase, ...(await onWork(scene, players)), ...(await besides(scene, players))];
}

const SYSTEM: readonly string[] = [
  "recall",
  "recallToGovernment",
  "reply",
  "replyAgain",
  "rehandle",
  "takeOpinion",
  "cancel",
  "handleAgain",
];

async function onWork(scene: Scene, players: readonly Viewer[]): Promise<Choice[]> {
  const { stage, on, id } = scene;
  const row = await rowOf(stage, id);
  const parts = await stage.database.select().from(assignments).where(eq(assignments.suggestionId, id));
  const choices: Choice[] = [];
  for (const part of parts) {
    const subject = await assignmentSubject(stage.database, part, row, morning(on));
    for (const viewer of players.filter(({ role }) => role !== "system")) {
      for (const { name, verdict } of assignmentWorkflow.offers(subject, viewer)) {
        if (verdict.kind !== "allowed" || SYSTEM.includes(name)) continue;
        const run = () => actOnWork(name, { ...scene, viewer, workId: part.id });
        choices.push({ name: `assignment.${name}`, viewer, weight: weightOf(name), run });
      }
    }
  }
  return choices;
}

/** Drafting, co-signing, contacts and co-signers' ratings: acts beside the tables. */
async function besides({ stage, on, id, dice }: Scene, players: readonly Viewer[]): Promise<Choice[]> {
  const row = await rowOf(stage, id);
  const deputy = (userId: string) => players.find((one) => one.userId === userId && one.role === "deputy");
  const lines = await stage.database.select().from(cosigners).where(eq(cosigners.suggestionId, id));
  const lead = deputy(row.leadId);
  const choices: Choice[] = [];
  const add = (
    name: string,
    viewer: Viewer | undefined,
    weight: number,
    run: (by: Viewer) => Promise<unknown>,
  ) => viewer && choices.push({ name, viewer, weight, run: () => run(viewer) });
  if (row.state === "draft")
    add("saveDraft", lead, 2, async (by) => {
      const cosignerIds = lines.map(({ userId }) => userId).slice(dice.below(2));
      const words = dice.once(2) ? { points: [`第${dice.below(9)}稿的具体建议。`, "第二点建议。"] } : {};
      const form = { ...(await seen(stage, id)), ...fullText(stage), ...words, cosignerIds };
      return act(stage, saveDraft, by, on, form);
    });
  for (const line of lines) {
    const signer = deputy(line.userId);
    if (row.state === "cosigning") {
      const unsigned = line.confirmedHash !== row.textHash || line.declinedAt !== null;
      const { textHash } = row;
      if (unsigned) add("cosign", signer, 10, (by) => act(stage, confirmCosigning, by, on, { id, textHash }));
      add("decline", signer, 1, (by) => act(stage, declineCosigning, by, on, { id }));
    }
    const wished = row.withdrawalReason !== null && ASKED_IN.includes(row.state);
    if (wished && line.withdrawalAgreedAt === null)
      add("disagree", signer, 1, (by) => act(stage, refuseWithdrawal, by, on, { id, note: "仍应办理。" }));
    if (wished && line.withdrawalAgreedAt === null)
      add("agree", signer, 4, (by) => act(stage, agreeToWithdrawal, by, on, { id }));
    if (row.state === "replied" || (row.state === "closed" && row.closing !== null)) {
      const axes = { handling: "satisfied", result: "satisfied", overall: "satisfied" };
      const rating = async (by: Viewer) =>
        act(stage, rateAsCosigner, by, on, { ...(await seen(stage, id)), ...axes });
      add("rateAsCosigner", signer, 1, rating);
    }
  }
  if (row.state === "evaluating") {
    const staff = players.find(({ role }) => role === "staff");
    const [panel] = await stage.database
      .select()
      .from(evaluations)
      .where(and(eq(evaluations.suggestionId, id), eq(evaluations.round, row.round)));
    if (!panel)
      add("callPanel", staff, 8, async (by) => act(stage, callPanel, by, on, await panelForm(stage, on, id)));
    else if (panel.state === "panel")
      add("holdMeeting", staff, 10, async (by) => {
        const views = (await seatsOf(stage, id)).map((expertId) => ({ expertId, view: "同意。" }));
        return act(stage, holdMeeting, by, on, { id, version: panel.version, minutes: "逐点讨论。", views });
      });
  }
  const open = and(eq(contactRecords.suggestionId, id), isNull(contactRecords.confirmedAt));
  for (const record of await stage.database.select().from(contactRecords).where(open)) {
    const answer = dice.once(3) ? { right: "no", objection: "没有联系" } : { right: "yes" };
    add("confirmContact", lead, 1, (by) =>
      act(stage, confirmContact, by, on, { recordId: record.id, ...answer }),
    );
  }
  return choices;
}

const ASKED_IN: readonly string[] = TRANSITIONS.askWithdrawal.from;
