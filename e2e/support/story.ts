import type { z } from "zod";
import { type Command, perform } from "@/db/command";
import { recordContact } from "@/db/commands/assignment/contact";
import { issueReply } from "@/db/commands/assignment/issue";
import { moveAssignment } from "@/db/commands/assignment/plain";
import { saveReply, signReply } from "@/db/commands/assignment/reply";
import { assign } from "@/db/commands/suggestion/assign";
import { saveDraft } from "@/db/commands/suggestion/draft";
import { fileSuggestion } from "@/db/commands/suggestion/file";
import { moveSuggestion } from "@/db/commands/suggestion/plain";
import { rate } from "@/db/commands/suggestion/rate";
import { accept, firstReview } from "@/db/commands/suggestion/review";
import { findAssignment } from "@/db/queries/assignment";
import { dayOf } from "@/domain/day";
import type { Viewer } from "@/domain/viewer";
import type { Records } from "./records";

/** A suggestion that is told as far as a test needs it, through the commands and as of now. */
export type Told = { id: string; title: string; by: string };

/** What a draft says otherwise than the one that is told here. */
type Fields = Record<string, unknown>;

/** Whoever acts in it: a deputy of Qibin and its clerk, two of the staff, a unit's people. */
const CLERK = "clerk-qibin";
const CATEGORY = "transport";

/** A complete draft of a deputy of Qibin, by his account. */
export async function drafted(records: Records, by: string, fields: Fields = {}): Promise<Told> {
  const id = crypto.randomUUID();
  const title = `关于完善淇滨区公交候车条件的建议 ${id.slice(0, 4)}`;
  const { id: categoryId } = await records.category(CATEGORY);
  const text = { title, situation: "站点没有候车亭，雨天无处避雨。", cause: "站点随道路新建，没有配套。" };
  const choices = { categoryId, publicity: "full", formation: "research", oneMatter: "on" };
  const points = ["在三处站点建候车亭。", "公布候车亭的管养单位。"];
  await act(records, saveDraft, await records.viewer(by), { id, ...text, points, ...choices, ...fields });
  return { id, title, by };
}

/** A draft that was filed, and forwarded where a delegation has to look at it first. */
export async function filed(records: Records, by: string, fields: Fields = {}): Promise<Told> {
  const told = await drafted(records, by, fields);
  await act(records, fileSuggestion, await records.viewer(by), await seen(records, told.id));
  if ((await records.suggestion(told.id)).state === "delegation_check")
    await moveCase(records, told.id, CLERK, "forward");
  return told;
}

/** Filed, and reviewed once where two have to review. */
export async function reviewed(records: Records, by: string, fields: Fields = {}): Promise<Told> {
  const told = await filed(records, by, fields);
  if ((await records.suggestion(told.id)).period === "session")
    await act(records, firstReview, await records.viewer("staff1"), await checked(records, told.id));
  return told;
}

/** Filed, with a number. */
export async function accepted(records: Records, by: string, fields: Fields = {}): Promise<Told> {
  const told = await reviewed(records, by, fields);
  await act(records, accept, await records.viewer("staff2"), await checked(records, told.id));
  return told;
}

/** Handed to a unit, by its key. */
export async function assignedTo(records: Records, id: string, unit: string): Promise<void> {
  const { id: leadId } = await records.unit(unit);
  const input = { ...(await seen(records, id)), leadId, wishAnswer: "none" };
  await act(records, assign, await records.viewer("staff1"), input);
}

/** In the hands of a unit, by its key. Says which assignment it is. */
export async function assigned(
  records: Records,
  by: string,
  unit: string,
): Promise<Told & { workId: string }> {
  const told = await accepted(records, by);
  await assignedTo(records, told.id, unit);
  return { ...told, workId: (await records.work(told.id, unit)).id };
}

/** Where a unit's work can stand. */
export type Standing = "working" | "drafted" | "internal_review" | "signed" | "issued";

/** Handled by a unit as far as is asked. */
export async function handled(records: Records, by: string, unit: string, until: Standing) {
  const told = await assigned(records, by, unit);
  const { workId } = told;
  const steps: [Standing, () => Promise<unknown>][] = [
    ["working", () => begin(records, workId, unit)],
    ["drafted", () => answer(records, workId, unit)],
    ["internal_review", () => moveWork(records, workId, `${unit}-1`, "submitForSignature")],
    ["signed", () => sign(records, workId, unit)],
    ["issued", () => issue(records, workId, unit)],
  ];
  for (const [name, take] of steps) {
    await take();
    if (name === until) break;
  }
  return told;
}

/** Twice replied to and twice not to the deputy's satisfaction: the case has to be evaluated. */
export async function appealed(records: Records, by: string, unit: string) {
  const told = await handled(records, by, unit, "issued");
  const { id, workId } = told;
  await complain(records, id, by);
  await talk(records, workId, unit);
  await answer(records, workId, unit);
  await moveWork(records, workId, `${unit}-1`, "submitForSignature");
  await sign(records, workId, unit);
  await issue(records, workId, unit, "再");
  await complain(records, id, by);
  return told;
}

/** The deputy's verdict on a reply: content with all of it. */
export async function rated(records: Records, id: string, by: string): Promise<void> {
  const verdicts = { handling: "satisfied", result: "satisfied", overall: "satisfied" };
  await act(records, rate, await records.viewer(by), { ...(await seen(records, id)), ...verdicts });
}

async function complain(records: Records, id: string, by: string) {
  const [handling, result, overall] = ["basically_satisfied", "dissatisfied", "dissatisfied"];
  const words = { reason: "候车亭还没有建。", demand: "请明确建成的日期。" };
  const input = { ...(await seen(records, id)), handling, result, overall, ...words };
  await act(records, rate, await records.viewer(by), input);
}

async function begin(records: Records, workId: string, unit: string) {
  await moveWork(records, workId, `${unit}-1`, "receive");
  await moveWork(records, workId, `${unit}-1`, "start");
  await talk(records, workId, unit);
}

async function talk(records: Records, workId: string, unit: string) {
  const call = {
    phase: "before",
    way: "phone",
    heldOn: dayOf(new Date()),
    people: "代表",
    summary: "听取意见。",
  };
  const input = { ...(await seenWork(records, workId)), recordId: crypto.randomUUID(), ...call };
  await act(records, recordContact, await records.viewer(`${unit}-1`), input);
}

async function answer(records: Records, workId: string, unit: string) {
  const input = {
    ...(await seenWork(records, workId)),
    answers: [{ text: "三处候车亭已建成。" }, { text: "已公布管养单位。" }],
    classKey: "A",
    contactName: "周平",
    contactPhone: "0392-0001234",
  };
  await act(records, saveReply, await records.viewer(`${unit}-1`), input);
  await moveWork(records, workId, `${unit}-1`, "draft");
}

async function sign(records: Records, workId: string, unit: string) {
  const input = { ...(await seenWork(records, workId)), read: "on" };
  await act(records, signReply, await records.viewer(`${unit}-head`), input);
}

async function issue(records: Records, workId: string, unit: string, mark = "") {
  const docNumber = `鹤函${mark}〔2026〕${workId.slice(0, 8)}1号`;
  const input = { ...(await seenWork(records, workId)), docNumber };
  await act(records, issueReply, await records.viewer(`${unit}-1`), input);
}

async function moveCase(records: Records, id: string, account: string, transition: string) {
  const input = { ...(await seen(records, id)), transition };
  await act(records, moveSuggestion, await records.viewer(account), input);
}

async function moveWork(records: Records, id: string, account: string, transition: string) {
  const input = { ...(await seenWork(records, id)), transition };
  await act(records, moveAssignment, await records.viewer(account), input);
}

const seen = async (records: Records, id: string) => ({
  id,
  version: (await records.suggestion(id)).version,
});

const seenWork = async (records: Records, id: string) => ({
  id,
  version: (await findAssignment(records.database, await records.system(), id)).version,
});

const checked = async (records: Records, id: string) => ({
  ...(await seen(records, id)),
  categoryId: (await records.category(CATEGORY)).id,
  similarChecked: "on",
  secretChecked: "on",
});

const act = <Input extends z.ZodType, Value>(
  { database }: Records,
  command: Command<Input, Value>,
  viewer: Viewer,
  input: Record<string, unknown>,
): Promise<Value> => perform(command, viewer, input, { database });
