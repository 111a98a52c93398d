import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { type Command, perform } from "@/db/command";
import { recordContact } from "@/db/commands/assignment/contact";
import { issueReply } from "@/db/commands/assignment/issue";
import { answerOpinion, draftOpinion } from "@/db/commands/assignment/opinion";
import { moveAssignment } from "@/db/commands/assignment/plain";
import { saveReply, signReply } from "@/db/commands/assignment/reply";
import { answerReturn, proposeReturn } from "@/db/commands/assignment/return";
import { assign } from "@/db/commands/suggestion/assign";
import { confirmCosigning } from "@/db/commands/suggestion/cosign";
import { saveDraft } from "@/db/commands/suggestion/draft";
import { fileSuggestion } from "@/db/commands/suggestion/file";
import { moveSuggestion } from "@/db/commands/suggestion/plain";
import { rate } from "@/db/commands/suggestion/rate";
import { accept, firstReview } from "@/db/commands/suggestion/review";
import { assignments } from "@/db/schema";
import type { AssignmentState } from "@/domain/assignment/states";
import type { AssignmentTransitionName } from "@/domain/assignment/workflow";
import type { Day } from "@/domain/day";
import type { Verdict } from "@/domain/rating/dictionary";
import type { TransitionName } from "@/domain/suggestion/workflow";
import type { Viewer } from "@/domain/viewer";
import type { UnitCast } from "./cast";
import { rowOf, type Stage, workOf, workRow } from "./look";
import { morning } from "./moment";

/** Drives a real command on the morning of a day. */
export function act<Input extends z.ZodType, Value>(
  { database }: Stage,
  command: Command<Input, Value>,
  viewer: Viewer,
  on: Day,
  input: Record<string, unknown>,
): Promise<Value> {
  return perform(command, viewer, input, { database, now: morning(on) });
}

/** The case at the version that stands. */
export const seen = async (stage: Stage, id: string) => ({ id, version: (await rowOf(stage, id)).version });

/** The assignment at the version that stands. */
export const workSeen = async (stage: Stage, id: string) => ({
  id,
  version: (await workRow(stage, id)).version,
});

/** A text that lacks nothing. */
export const fullText = ({ cast }: Stage) => ({
  title: "关于增设北区公交站点的建议",
  situation: "北区新建小区较多，现有站点间距过大，老人步行二十分钟才能乘车。",
  cause: "线路规划早于小区建设，一直没有调整。",
  points: ["在朝歌路增设两处站点。", "延长末班车时间至二十二时。"],
  categoryId: cast.categoryId,
  publicity: "full",
  formation: "research",
  oneMatter: true,
});

/** A draft of the lead deputy, ready to be sent. Returns its id. */
export async function draftText(
  stage: Stage,
  on: Day,
  { by = stage.cast.lead, ...fields }: { by?: Viewer } & Record<string, unknown> = {},
): Promise<string> {
  const id = crypto.randomUUID();
  await act(stage, saveDraft, by, on, { id, ...fullText(stage), ...fields });
  return id;
}

/** A move of the case that takes no more than a word. */
export async function moveCase(
  stage: Stage,
  on: Day,
  id: string,
  viewer: Viewer,
  transition: TransitionName,
  note = "",
) {
  return act(stage, moveSuggestion, viewer, on, { ...(await seen(stage, id)), transition, note });
}

/** A co-signer confirms the words as they stand. */
export async function cosign(stage: Stage, on: Day, id: string, viewer: Viewer) {
  const { textHash } = await rowOf(stage, id);
  return act(stage, confirmCosigning, viewer, on, { id, textHash });
}

/** The lead deputy files. */
export async function file(stage: Stage, on: Day, id: string, by: Viewer = stage.cast.lead) {
  return act(stage, fileSuggestion, by, on, await seen(stage, id));
}

/** Staff accepts; in session the other staff member reviews first. */
export async function acceptIt(stage: Stage, on: Day, id: string) {
  const { staff, otherStaff, categoryId } = stage.cast;
  const ticks = { categoryId, similarChecked: "on", secretChecked: "on" };
  if ((await rowOf(stage, id)).period === "session")
    await act(stage, firstReview, otherStaff, on, { ...(await seen(stage, id)), ...ticks });
  return act(stage, accept, staff, on, { ...(await seen(stage, id)), ...ticks });
}

/** Who shall handle it. */
export type Handling = { lead?: UnitCast; co?: UnitCast[]; separate?: UnitCast[] };

/** Staff hands it over; without a word, to the road department. */
export async function assignIt(stage: Stage, on: Day, id: string, handling: Handling = {}) {
  const { lead, co = [], separate = [] } = handling;
  const leadId = separate.length > 0 ? lead?.id : (lead ?? stage.cast.roads).id;
  return act(stage, assign, stage.cast.staff, on, {
    ...(await seen(stage, id)),
    leadId,
    coIds: co.map((unit) => unit.id),
    separateIds: separate.map((unit) => unit.id),
    wishAnswer: "none",
  });
}

/** A move of an assignment that takes no more than a word. */
export async function moveWork(
  stage: Stage,
  on: Day,
  workId: string,
  viewer: Viewer,
  transition: AssignmentTransitionName,
  note = "",
) {
  return act(stage, moveAssignment, viewer, on, { ...(await workSeen(stage, workId)), transition, note });
}

/** The unit's handler talks to the deputy, by telephone if nothing else is said. */
export async function contact(stage: Stage, on: Day, unit: UnitCast, workId: string, more = {}) {
  const recordId = crypto.randomUUID();
  const call = { phase: "before", way: "phone", heldOn: on, people: "林知远", summary: "听取意见。" };
  const { version } = await workRow(stage, workId);
  await act(stage, recordContact, unit.handler, on, { id: workId, version, recordId, ...call, ...more });
  return recordId;
}

/** A reply of class A that answers both points. */
export const fullReply = {
  answers: [{ text: "已增设两处站点。" }, { text: "末班车已延长。" }],
  summary: "两项均已落实。",
  classKey: "A",
  contactName: "周平",
  contactPhone: "0392-3300000",
};

/** The handler writes the reply. */
export async function writeReply(stage: Stage, on: Day, unit: UnitCast, workId: string, more = {}) {
  const text = { ...(await workSeen(stage, workId)), ...fullReply, ...more };
  return act(stage, saveReply, unit.handler, on, text);
}

/** The head signs. */
export async function sign(stage: Stage, on: Day, unit: UnitCast, workId: string) {
  return act(stage, signReply, unit.head, on, { ...(await workSeen(stage, workId)), read: "on" });
}

/** The unit sends the signed reply out. */
export async function issue(stage: Stage, on: Day, unit: UnitCast, workId: string, docNumber?: string) {
  // One digit is sure: an id's letters alone are no running number.
  const number =
    docNumber ?? `鹤函〔2023〕1${workId.slice(0, 8)}-${Math.random().toString(36).slice(2, 6)}号`;
  return act(stage, issueReply, unit.handler, on, { ...(await workSeen(stage, workId)), docNumber: number });
}

/** The unit's part from wherever it stands up to the state that is asked for. */
export async function workUpTo(
  stage: Stage,
  on: Day,
  unit: UnitCast,
  workId: string,
  end: "received" | "working" | "drafted" | "internal_review" | "signed" | "issued",
): Promise<void> {
  const { state } = await workRow(stage, workId);
  if (state === end) return;
  const step = { stage, on, unit, workId };
  const next = NEXT[state];
  if (!next) throw new Error(`A unit's part does not go from ${state} to ${end}`);
  await next(step);
  await workUpTo(stage, on, unit, workId, end);
}

type Step = { stage: Stage; on: Day; unit: UnitCast; workId: string };

const NEXT: Partial<Record<AssignmentState, (step: Step) => Promise<unknown>>> = {
  pending_receipt: ({ stage, on, unit, workId }) => moveWork(stage, on, workId, unit.handler, "receive"),
  received: ({ stage, on, unit, workId }) => moveWork(stage, on, workId, unit.handler, "start"),
  working: async ({ stage, on, unit, workId }) => {
    await contact(stage, on, unit, workId);
    await writeReply(stage, on, unit, workId);
    await moveWork(stage, on, workId, unit.handler, "draft");
  },
  drafted: ({ stage, on, unit, workId }) => moveWork(stage, on, workId, unit.handler, "submitForSignature"),
  internal_review: ({ stage, on, unit, workId }) => sign(stage, on, unit, workId),
  signed: ({ stage, on, unit, workId }) => issue(stage, on, unit, workId),
};

/** A co-handling unit receives, writes its opinion and sends it. */
export async function giveOpinion(stage: Stage, on: Day, unit: UnitCast, workId: string) {
  const { state } = await workRow(stage, workId);
  if (state === "pending_receipt") await moveWork(stage, on, workId, unit.handler, "receive");
  await act(stage, draftOpinion, unit.handler, on, { ...(await workSeen(stage, workId)), note: "同意。" });
  await act(stage, answerOpinion, unit.head, on, {
    ...(await workSeen(stage, workId)),
    transition: "sendOpinion",
  });
}

/** A unit's handler asks to give its part back, and the head consents. */
export async function askToReturn(stage: Stage, on: Day, unit: UnitCast, workId: string) {
  const wish = { ...(await workSeen(stage, workId)), note: "不属于我单位职责。" };
  await act(stage, proposeReturn, unit.handler, on, wish);
  const consent = { ...(await workSeen(stage, workId)), transition: "consentReturn" };
  await act(stage, answerReturn, unit.head, on, consent);
}

/** Every unit that owes a reply in this round issues one, and the co-handling ones give their opinions first. */
export async function replyIt(stage: Stage, on: Day, id: string) {
  const { roads, schools, finance, court } = stage.cast;
  const rows = await stage.database
    .select()
    .from(assignments)
    .where(and(eq(assignments.congressId, stage.cast.congressId), eq(assignments.suggestionId, id)));
  const unitOf = (unitId: string) => [roads, schools, finance, court].find((unit) => unit.id === unitId);
  for (const row of rows.toSorted((a, b) => Number(a.kind !== "co") - Number(b.kind !== "co"))) {
    const unit = unitOf(row.unitId);
    if (!unit || ["issued", "returned", "cancelled", "done"].includes(row.state)) continue;
    if (row.kind !== "co") await workUpTo(stage, on, unit, row.id, "issued");
    else if (row.state !== "opinion_sent") await giveOpinion(stage, on, unit, row.id);
  }
}

/** The lead deputy rates; dissatisfaction brings its reason and demand. */
export async function rateIt(stage: Stage, on: Day, id: string, overall: Verdict, more = {}) {
  const words = overall === "dissatisfied" ? { reason: "没有解决。", demand: "请限期增设站点。" } : {};
  const axes = { handling: overall, result: overall, overall };
  return act(stage, rate, stage.cast.lead, on, { ...(await seen(stage, id)), ...axes, ...words, ...more });
}

/** A unit's newest part in a case. */
export const partOf = async (stage: Stage, id: string, unit: UnitCast) =>
  (await workOf(stage, id, unit.id)).id;
