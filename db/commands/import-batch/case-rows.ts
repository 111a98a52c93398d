import "server-only";
import type { ClockChange } from "@/domain/clock/history";
import type { Day } from "@/domain/day";
import { type Timekeeping, timekeeping } from "../../calendar";
import type { DomainEvent } from "../../chain";
import { assignments, contactRecords, cosigners, ratings, replies, suggestions } from "../../schema";
import { textHash } from "../suggestion/hash";
import type { CasePlan } from "./case-judge";
import type { Work } from "./importer";

type Placed = CasePlan & { id: string; workId: string; row: number };

/** Writes past cases, all at once: closed, answered, and rated where they were. Returns the events that carry all of it. */
export async function writeCases(work: Work, cases: readonly Placed[]): Promise<DomainEvent[]> {
  const { tx, viewer, now } = work;
  const { congressId } = viewer;
  const times = await timekeeping(tx, congressId);
  const own = <Row extends object>(rows: readonly Row[]) => rows.map((row) => ({ congressId, ...row }));
  const parts = cases.map((each) => ({
    ...each,
    contactId: crypto.randomUUID(),
    co: each.coUnits.map((unit) => ({ ...unit, workId: crypto.randomUUID() })),
  }));
  await tx.insert(suggestions).values(own(parts.map((each) => suggestionRow(each, now))));
  const signed = parts.flatMap((each) => cosignerRows(each));
  if (signed.length > 0) await tx.insert(cosigners).values(own(signed));
  await tx.insert(assignments).values(own(parts.flatMap((each) => assignmentRows(each))));
  await tx.insert(replies).values(own(parts.map((each) => replyRow(each))));
  const met = parts.flatMap((each) => contactRow(work, each));
  if (met.length > 0) await tx.insert(contactRecords).values(own(met));
  const rated = parts.flatMap((each) => ratingRow(each));
  if (rated.length > 0) await tx.insert(ratings).values(own(rated));
  return parts.flatMap((each) => eventsOf(work, times, each));
}

type Whole = Placed & { contactId: string; co: readonly { id: string; name: string; workId: string }[] };

const closedOn = ({ values }: CasePlan): Day => values.ratedOn ?? values.repliedOn;
const closing = ({ values }: CasePlan) =>
  values.overall === undefined ? ("no_feedback" as const) : ("rated" as const);

function textOf({ values }: CasePlan) {
  const { title, situation, cause = "", points = [] } = values;
  return { title, situation, cause, points };
}

function suggestionRow(each: Whole, now: Date) {
  const { id, values, termId, sessionId, leadId, delegationId, categoryId } = each;
  const text = textOf(each);
  return {
    id,
    ...text,
    textHash: textHash(text),
    state: "closed" as const,
    closing: closing(each),
    leadId,
    delegationId,
    termId,
    sessionId,
    categoryId,
    period: values.period,
    ...values.number,
    // Nobody asked the deputy then, so nothing is shown to the public unless the file says so.
    publicity: values.publicity ?? ("none" as const),
    oneMatter: true,
    contactTold: values.contact !== undefined,
    submittedOn: values.acceptedOn,
    acceptedOn: values.acceptedOn,
    assignedOn: values.assignedOn,
    repliedOn: values.repliedOn,
    closedOn: closedOn(each),
    createdAt: now,
    changedAt: now,
  };
}

function cosignerRows(each: Whole) {
  const hash = textHash(textOf(each));
  const confirmedAt = new Date(`${each.values.acceptedOn}T00:00:00+08:00`);
  return each.cosignerIds.map((userId, index) => ({
    suggestionId: each.id,
    userId,
    position: index + 1,
    confirmedHash: hash,
    confirmedAt,
  }));
}

function assignmentRows({ id, workId, leadUnitId, values, co }: Whole) {
  const of = { suggestionId: id, assignedOn: values.assignedOn };
  const lead = { ...of, id: workId, unitId: leadUnitId, kind: "lead" as const, state: "issued" as const };
  // What a co-handling unit said then is not in the file.
  const beside = co.map((unit) => ({
    ...of,
    id: unit.workId,
    unitId: unit.id,
    kind: "co" as const,
    state: "done" as const,
    waived: true,
  }));
  return [{ ...lead, waived: false }, ...beside];
}

function replyRow({ id, workId, values, classKey, co }: Whole) {
  return {
    suggestionId: id,
    assignmentId: workId,
    round: 1,
    summary: values.reply ?? "",
    classKey,
    docNumber: values.docNumber ?? null,
    issuedOn: values.repliedOn,
    publishProposal: "none" as const,
    opinions: co.map(({ name }) => ({ unit: name, opinion: null })),
  };
}

/** How the deputy was contacted, when the file says so. */
function contactOf({ contactId, values }: Whole) {
  const { contact, contactOn } = values;
  if (!contact || contact === "none" || !contactOn) return null;
  return { recordId: contactId, way: contact, heldOn: contactOn };
}

function contactRow({ batch }: Work, each: Whole) {
  const contact = contactOf(each);
  if (!contact) return [];
  const { recordId, ...held } = contact;
  const of = { id: recordId, suggestionId: each.id, assignmentId: each.workId, round: 1 };
  const recordedBy = batch.startedBy ?? batch.receivedBy;
  // It counts as noted on its day: the file is what the office noted then.
  const recordedAt = new Date(`${held.heldOn}T00:00:00+08:00`);
  const summary = each.values.contactNote ?? "";
  return [{ ...of, ...held, phase: "during" as const, people: "", summary, recordedBy, recordedAt }];
}

function ratingRow({ id, leadId, values }: Whole) {
  const { handling, result, overall, repliedOn, ratedOn = repliedOn } = values;
  if (!handling || !result || !overall) return [];
  return [{ suggestionId: id, round: 1, userId: leadId, counts: true, handling, result, overall, ratedOn }];
}

/** One event for the case with all that it came with, one for each unit; the reply's clock runs and stops in its own time. */
function eventsOf({ batch }: Work, times: Timekeeping, each: Whole): DomainEvent[] {
  const { id, workId, row, values, leadUnitId, co } = each;
  const { assignedOn, repliedOn } = values;
  const came = { batchId: batch.id, row };
  const clocks = replyClock(times, assignedOn, repliedOn);
  const part = (unitId: string, kind: "lead" | "co") => ({ ...came, unitId, kind, assignedOn });
  const work = { name: "assignment.import", suggestionId: id, from: "" };
  const lead = { ...part(leadUnitId, "lead"), repliedOn, class: each.classKey, ...contactOf(each) };
  return [
    {
      name: "suggestion.import",
      suggestionId: id,
      from: "",
      to: "closed",
      detail: { ...came, ...told(each) },
    },
    { ...work, assignmentId: workId, to: "issued", detail: lead, clocks },
    ...co.map((unit) => ({ ...work, assignmentId: unit.workId, to: "done", detail: part(unit.id, "co") })),
  ];
}

/** All that is counted of a case, so that its events alone can tell it. */
function told(each: Whole): Record<string, unknown> {
  const { values, digest, categoryId, leadId } = each;
  const { acceptedOn, assignedOn, repliedOn, overall, ratedOn = repliedOn } = values;
  const rating = overall === undefined ? {} : { overall, ratedOn, raterId: leadId };
  const days = { acceptedOn, assignedOn, repliedOn, closedOn: closedOn(each) };
  return {
    ...values.number,
    ...days,
    closing: closing(each),
    categoryId,
    textHash: textHash(textOf(each)),
    digest,
    ...rating,
  };
}

function replyClock(times: Timekeeping, from: Day, repliedOn: Day): ClockChange[] {
  const of = { clock: "reply", id: crypto.randomUUID() } as const;
  const rules = { ruleSet: times.rulesOn(from).key, calendarVersion: times.version };
  return [
    { ...of, kind: "start", on: from, from, ...rules },
    { ...of, kind: "stop", on: repliedOn, because: "assignment.import" },
  ];
}
