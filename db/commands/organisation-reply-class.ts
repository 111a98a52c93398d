import "server-only";
import { and, count, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import {
  changeReplyClassInput,
  createReplyClassInput,
  replyClassFields,
  replyClassRowInput,
} from "@/domain/organisation/reply-class";
import { notFound } from "@/domain/refusal";
import { OPEN_STATES } from "@/domain/suggestion/states";
import type { Viewer } from "@/domain/viewer";
import type { Tx } from "../client";
import { command } from "../command";
import { listReplyClasses, type ReplyClassRow } from "../queries/organisation";
import { replies, replyClasses, suggestions } from "../schema";
import {
  beforeAndAfter,
  lockOrganisation,
  mustBeAsSeen,
  mustBeLiving,
  mustBeRetired,
  mustBeUnused,
  refused,
  said,
} from "./organisation";

/** Adds a reply class under a new mark. */
export const createReplyClass = command({
  permission: "organisation.write",
  input: createReplyClassInput,
  async run({ tx, viewer }, { key, ...fields }) {
    const all = await lockedClasses(tx, viewer);
    if (all.some((row) => row.key === key)) throw refused("classMarkTaken", { mark: key });
    await tx.insert(replyClasses).values({ congressId: viewer.congressId, key, ...fields });
    return said("reply_class.create", key, fields);
  },
});

/** Changes a class. What it counts as stays once a reply was issued with it: past figures must not move. */
export const changeReplyClass = command({
  permission: "organisation.write",
  input: changeReplyClassInput,
  async run({ tx, viewer }, { key, seen, ...fields }) {
    const row = classOf(await lockedClasses(tx, viewer), key);
    mustBeAsSeen(replyClassFields, row, seen, fields);
    if (fields.countsAs !== row.countsAs) mustBeUnused(await issued(tx, viewer, key), "classHasReplies");
    await tx.update(replyClasses).set(fields).where(isClass(viewer, key));
    return said("reply_class.change", key, beforeAndAfter(replyClassFields, row, fields));
  },
});

/** Retires a class that no reply in the making has chosen; one class always lives. */
export const retireReplyClass = command({
  permission: "organisation.write",
  input: replyClassRowInput,
  async run({ tx, viewer, now }, { key }) {
    const all = await lockedClasses(tx, viewer);
    const row = classOf(all, key);
    mustBeLiving(row);
    mustBeUnused(await inTheMaking(tx, viewer, key), "classHasDrafts");
    if (all.filter(({ retiredOn }) => retiredOn === null).length === 1) throw refused("lastClass");
    await tx
      .update(replyClasses)
      .set({ retiredOn: dayOf(now) })
      .where(isClass(viewer, key));
    return said("reply_class.retire", key, { name: row.name });
  },
});

/** Takes a retired class back. */
export const reviveReplyClass = command({
  permission: "organisation.write",
  input: replyClassRowInput,
  async run({ tx, viewer }, { key }) {
    const row = classOf(await lockedClasses(tx, viewer), key);
    mustBeRetired(row);
    await tx.update(replyClasses).set({ retiredOn: null }).where(isClass(viewer, key));
    return said("reply_class.revive", key, { name: row.name });
  },
});

async function lockedClasses(tx: Tx, viewer: Viewer): Promise<ReplyClassRow[]> {
  await lockOrganisation(tx, viewer);
  return listReplyClasses(tx, viewer, { retired: true });
}

function classOf(all: readonly ReplyClassRow[], key: string): ReplyClassRow {
  const row = all.find((each) => each.key === key);
  if (!row) throw notFound();
  return row;
}

const repliesOf = ({ congressId }: Viewer, key: string) =>
  and(eq(replies.congressId, congressId), eq(replies.classKey, key));

const issued = (tx: Tx, viewer: Viewer, key: string) =>
  tx.$count(replies, and(repliesOf(viewer, key), isNotNull(replies.issuedOn)));

// A draft of a case that has ended since is nobody's work any more.
async function inTheMaking(tx: Tx, viewer: Viewer, key: string): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(replies)
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, replies.congressId), eq(suggestions.id, replies.suggestionId)),
    )
    .where(and(repliesOf(viewer, key), isNull(replies.issuedOn), inArray(suggestions.state, OPEN_STATES)));
  return row?.count ?? 0;
}

const isClass = ({ congressId }: Viewer, key: string) =>
  and(eq(replyClasses.congressId, congressId), eq(replyClasses.key, key));
