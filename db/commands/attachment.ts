import "server-only";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { attachInput, detachInput } from "@/domain/attachment/input";
import { FILE_LIMITS } from "@/domain/attachment/kinds";
import type { AttachmentPurpose } from "@/domain/attachment/purposes";
import { notFound, Refusal } from "@/domain/refusal";
import { type Context, command } from "../command";
import { handedOut } from "../queries/attachment";
import { attachments, keyVisits, replies } from "../schema";
import { allOrNothing } from "../together";
import { loadWork } from "./assignment/move";
import { loadCommitment } from "./commitment/move";
import { loadEvaluation } from "./evaluation/move";
import { loadKeyAnd } from "./key-suggestion/move";
import { loadCase } from "./suggestion/move";

/**
 * Links a stored file to what OWNERS names: a draft (by its lead deputy), a unit's work (by its handler) …. The same file twice is
 * one attachment; the eleventh is refused, also when two arrive at once, for the case is locked.
 */
export const attach = command({
  permission: "attachment.write",
  input: attachInput,
  async run(context, file) {
    await mustBeOwn(context, file);
    const { tx, viewer, now } = context;
    const ofCase = and(
      eq(attachments.congressId, viewer.congressId),
      eq(attachments.suggestionId, file.suggestionId),
      isNull(attachments.removedAt),
    );
    const [same, alike] = await allOrNothing([
      tx.$count(
        attachments,
        and(ofCase, eq(attachments.sha256, file.sha256), eq(attachments.name, file.name)),
      ),
      tx.$count(attachments, and(ofCase, eq(attachments.purpose, file.purpose))),
    ]);
    if (same > 0) throw new Refusal("conflict", "attachment.alreadyThere", { name: file.name });
    if (alike >= FILE_LIMITS.perCase)
      throw new Refusal("conflict", "attachment.tooMany", { name: file.name, max: FILE_LIMITS.perCase });
    const made = { ...file, uploadedBy: viewer.userId, uploadedAt: now };
    const [row] = await tx
      .insert(attachments)
      .values({ congressId: viewer.congressId, ...made })
      // A file that was taken off comes back in its old row.
      .onConflictDoUpdate({
        target: [attachments.congressId, attachments.suggestionId, attachments.sha256, attachments.name],
        set: { ...made, removedAt: null },
        setWhere: isNotNull(attachments.removedAt),
      })
      .returning({ id: attachments.id });
    if (!row) throw new Error("No attachment was written");
    const { suggestionId, assignmentId, name, size, sha256 } = file;
    const detail = { id: row.id, name, size, sha256 };
    const ids = { suggestionId, assignmentId: assignmentId ?? undefined };
    return { value: row, events: [{ name: "suggestion.attach", ...ids, detail }] };
  },
});

/** Takes a file off its case while its owner may still change it. */
export const detach = command({
  permission: "attachment.write",
  input: detachInput,
  async run(context, { id }) {
    const key = and(eq(attachments.congressId, context.viewer.congressId), eq(attachments.id, id));
    const [found] = await context.tx
      .select({ file: attachments, handedOut: sql<boolean>`${handedOut()}` })
      .from(attachments)
      .where(and(key, isNull(attachments.removedAt)));
    if (!found) throw notFound();
    const { file } = found;
    await mustBeOwn(context, file);
    // What went out with a reply belongs to it, also while the unit handles the case again.
    if (found.handedOut) throw new Refusal("conflict", "attachment.workIsClosed");
    await context.tx.update(attachments).set({ removedAt: context.now }).where(key);
    const { suggestionId, name, sha256 } = file;
    const ids = { suggestionId, assignmentId: file.assignmentId ?? undefined };
    return {
      value: { suggestionId },
      events: [{ name: "suggestion.detach", ...ids, detail: { id, name, sha256 } }],
    };
  },
});

type Place = {
  suggestionId: string;
  assignmentId: string | null;
  purpose: AttachmentPurpose;
  subjectId: string | null;
};

/** Whose file it is: for each purpose, who may add one and take it off, and until when. */
const OWNERS: Record<AttachmentPurpose, (context: Context, place: Place) => Promise<void>> = {
  text: (context, place) =>
    place.assignmentId === null ? mustBeOwnDraft(context, place.suggestionId) : mustBeOwnWork(context, place),
  work: (context, place) => mustBeOwnWork(context, place),
  scan: mustBeOwnPaper,
  evidence: (context, place) => mustBeOwnEvidence(context, place),
  visit: mustBeOwnVisit,
  evaluation: mustBeOwnEvaluation,
};

const mustBeOwn = (context: Context, place: Place): Promise<void> => OWNERS[place.purpose](context, place);

/** Minutes and pictures of a visit: its committee's, until it has reported. */
async function mustBeOwnVisit(context: Context, { suggestionId, assignmentId, subjectId }: Place) {
  if (subjectId === null || assignmentId !== null) throw notFound();
  const [key, visited] = await loadKeyAnd(context, suggestionId, () => [keyOfVisit(context, subjectId)]);
  const { unitId, role } = context.viewer;
  if (role !== "committee" || unitId === null || key.row.committeeId !== unitId) throw notFound();
  if ((await visited) !== key.row.id) throw notFound();
  if (!["planned", "redone"].includes(key.row.state))
    throw new Refusal("conflict", "attachment.supervisionIsReported");
}

async function keyOfVisit({ tx, viewer }: Context, id: string): Promise<string | undefined> {
  const [visit] = await tx
    .select({ keyId: keyVisits.keyId })
    .from(keyVisits)
    .where(and(eq(keyVisits.congressId, viewer.congressId), eq(keyVisits.id, id)));
  return visit?.keyId;
}

/** Papers of an evaluation: the office's, while the case is evaluated. */
async function mustBeOwnEvaluation(context: Context, { suggestionId, assignmentId, subjectId }: Place) {
  if (subjectId === null || assignmentId !== null || context.viewer.role !== "staff") throw notFound();
  const { row, subject } = await loadEvaluation(context, suggestionId);
  if (row.id !== subjectId) throw notFound();
  if (subject.caseState !== "evaluating") throw new Refusal("conflict", "attachment.evaluationIsOver");
}

/** What shows that a promise was kept: the unit's, while it is open. */
async function mustBeOwnEvidence(context: Context, { suggestionId, assignmentId, subjectId }: Place) {
  if (subjectId === null || assignmentId !== null) throw notFound();
  const { row, subject, case: at } = await loadCommitment(context, subjectId);
  const { unitId } = context.viewer;
  if (at.row.id !== suggestionId || unitId === null || subject.unitId !== unitId) throw notFound();
  if (row.state !== "open") throw new Refusal("conflict", "commitment.evidenceIsClosed");
}

async function mustBeOwnWork(context: Context, { suggestionId, assignmentId }: Place): Promise<void> {
  if (assignmentId === null) throw notFound();
  const work = await loadWork(context, assignmentId);
  const { unitId } = context.viewer;
  if (work.row.suggestionId !== suggestionId || unitId === null || work.row.unitId !== unitId)
    throw notFound();
  const open = ["received", "working", "drafted", "opinion_rejected"].includes(work.row.state);
  if (!open) throw new Refusal("conflict", "attachment.workIsClosed");
}

// The signed paper of a suggestion while it is entered; the signed slip while its round waits for the rating.
async function mustBeOwnPaper(
  context: Context,
  { suggestionId, subjectId, assignmentId }: Place,
): Promise<void> {
  const { row } = await loadCase(context, suggestionId);
  const { tx, viewer } = context;
  if (viewer.role !== "staff" || assignmentId !== null) throw notFound();
  if (subjectId === null) {
    if (row.enteredBy !== viewer.userId) throw notFound();
    if (row.state !== "draft") throw new Refusal("conflict", "suggestion.textIsFrozen");
    return;
  }
  const letter = and(
    eq(replies.congressId, row.congressId),
    eq(replies.id, subjectId),
    eq(replies.suggestionId, row.id),
    eq(replies.round, row.round),
    isNotNull(replies.issuedOn),
  );
  if ((await tx.$count(replies, letter)) === 0) throw notFound();
  if (row.state !== "replied") throw new Refusal("conflict", "general.stepNotOpen");
}

async function mustBeOwnDraft(context: Context, suggestionId: string): Promise<void> {
  const { row } = await loadCase(context, suggestionId);
  if (row.leadId !== context.viewer.userId) throw notFound();
  if (row.state !== "draft") throw new Refusal("conflict", "suggestion.textIsFrozen");
}
