import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { groupMoveInput, mergeInput } from "@/domain/group/input";
import { MERGEABLE, whyNotMerge } from "@/domain/group/merge";
import { notFound, Refusal } from "@/domain/refusal";
import { parseCaseNumber } from "@/domain/suggestion/number";
import type { DomainEvent } from "../../chain";
import { type Context, command } from "../../command";
import { visibleTo } from "../../queries/visible";
import { groups, suggestions } from "../../schema";
import { type Case, loadCase, mustHaveSeen } from "../suggestion/move";
import { handlersOf, noticeOf, signersOf } from "../suggestion/people";
import { lockAll, memberIdsOf, partyOf, setGroup } from "./members";

/**
 * Handles cases on the same matter together with a main one (并案; Henan Art. 21: together, answered separately).
 * Each keeps its number, deputy, assignments, reply and rating. A main case that has a group takes more members.
 */
export const mergeCases = command({
  permission: "suggestion.review",
  input: mergeInput,
  async run(context, { id, version, memberIds, numbers, note }) {
    const named = [...memberIds, ...(await idsByNumber(context, numbers))].filter((each) => each !== id);
    if (named.length === 0) throw new Refusal("conflict", "group.nobodyNamed");
    const cases = await lockAll(context, [id, ...named]);
    const main = cases.find(({ row }) => row.id === id);
    if (!main) throw notFound();
    mustHaveSeen(main.row, version);
    const others = cases.filter((each) => each !== main);
    const parties = await Promise.all(others.map((each) => partyOf(context, each)));
    const fault = whyNotMerge(await partyOf(context, main), parties);
    if (fault) throw new Refusal("conflict", `group.${fault}`);
    const groupId = await groupOf(context, main, note);
    for (const each of cases) await setGroup(context, each, groupId);
    const detail = { groupId, mainId: id, members: others.map(({ row }) => row.id) };
    const first: DomainEvent = { name: "group.merge", suggestionId: id, note, detail };
    const rest = others.map(
      ({ row }): DomainEvent => ({ ...first, name: "group.add", suggestionId: row.id }),
    );
    return {
      value: { id, groupId },
      events: [first, ...rest],
      notices: await told(context, cases, "group.merge"),
    };
  },
});

/** A member leaves its group while nothing is replied; the main case goes only with the whole group. */
export const removeFromGroup = command({
  permission: "suggestion.review",
  input: groupMoveInput,
  async run(context, { id, version, note }) {
    const at = await loadCase(context, id);
    mustHaveSeen(at.row, version);
    const group = await livingGroup(context, at);
    if (group.mainId === id) throw new Refusal("conflict", "group.isMain");
    await mustBeOpen(context, [at]);
    const left = (await memberIdsOf(context, group.id)).filter((each) => each !== id);
    await setGroup(context, at, null);
    const detail = { groupId: group.id, mainId: group.mainId };
    const first: DomainEvent = { name: "group.remove", suggestionId: id, note, detail };
    const notices = await told(context, [at], "group.remove");
    // A group of one is none.
    if (left.length > 1) return { value: { id: group.mainId }, events: [first], notices };
    const end = await endGroup(context, group, left, note);
    return { value: { id: group.mainId }, events: [first, ...end], notices };
  },
});

/** Ends a group while nothing is replied; each case goes on by itself. */
export const dissolveGroup = command({
  permission: "suggestion.review",
  input: groupMoveInput,
  async run(context, { id, version, note }) {
    const at = await loadCase(context, id);
    mustHaveSeen(at.row, version);
    const group = await livingGroup(context, at);
    const ids = await memberIdsOf(context, group.id);
    const cases = await lockAll(context, ids);
    await mustBeOpen(context, cases);
    const [first, ...rest] = await endGroup(context, group, ids, note);
    if (!first) throw notFound();
    return { value: { id }, events: [first, ...rest], notices: await told(context, cases, "group.remove") };
  },
});

type Group = typeof groups.$inferSelect;

async function endGroup(
  context: Context,
  group: Group,
  ids: readonly string[],
  note: string,
): Promise<DomainEvent[]> {
  const cases = await lockAll(context, ids);
  for (const each of cases) await setGroup(context, each, null);
  await context.tx
    .update(groups)
    .set({ dissolvedOn: dayOf(context.now) })
    .where(and(eq(groups.congressId, group.congressId), eq(groups.id, group.id)));
  const detail = { groupId: group.id, mainId: group.mainId };
  return cases.map(({ row }) => ({ name: "group.dissolve", suggestionId: row.id, note, detail }));
}

async function mustBeOpen(context: Context, cases: readonly Case[]) {
  for (const at of cases) {
    const { state, replied } = await partyOf(context, at);
    if (state === "withdrawn") continue;
    if (replied || !MERGEABLE.includes(state)) throw new Refusal("conflict", "group.replied");
  }
}

async function groupOf(context: Context, { row }: Case, reason: string) {
  if (row.groupId !== null) {
    const group = await livingGroup(context, { row });
    if (group.mainId !== row.id) throw new Refusal("conflict", "group.notMain");
    return group.id;
  }
  const mergedBy = context.viewer.userId;
  const [made] = await context.tx
    .insert(groups)
    .values({ congressId: row.congressId, mainId: row.id, reason, mergedBy, mergedOn: dayOf(context.now) })
    .returning({ id: groups.id });
  if (!made) throw new Error("No group was made");
  return made.id;
}

/** The group that a case is in now. */
async function livingGroup({ tx }: Context, { row }: Pick<Case, "row">): Promise<Group> {
  if (row.groupId === null) throw new Refusal("conflict", "group.notMerged");
  const [group] = await tx
    .select()
    .from(groups)
    .where(
      and(eq(groups.congressId, row.congressId), eq(groups.id, row.groupId), isNull(groups.dissolvedOn)),
    );
  if (!group) throw notFound();
  return group;
}

/** The cases whose numbers stand in a line of text; one that is not there refuses the line. */
async function idsByNumber({ tx, viewer }: Context, text: string): Promise<string[]> {
  const ids: string[] = [];
  for (const word of text.split(/[\s,，、;；]+/).filter(Boolean)) {
    const parsed = parseCaseNumber(word);
    const [row] = parsed
      ? await tx
          .select({ id: suggestions.id })
          .from(suggestions)
          .where(
            and(
              visibleTo(viewer),
              eq(suggestions.series, parsed.series),
              eq(suggestions.number, parsed.number),
            ),
          )
      : [];
    if (!row) throw new Refusal("conflict", "group.noSuchNumber", { number: word });
    ids.push(row.id);
  }
  return ids;
}

async function told(context: Context, cases: readonly Case[], key: string) {
  return Promise.all(
    cases.map(async (at) => noticeOf(at, key, [...signersOf(at), ...(await handlersOf(context, at))])),
  );
}
