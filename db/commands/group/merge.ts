import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { groupMoveInput, mergeInput } from "@/domain/group/input";
import { MERGEABLE, type Party, whyNotMerge } from "@/domain/group/merge";
import { notFound, Refusal } from "@/domain/refusal";
import { parseCaseNumber } from "@/domain/suggestion/number";
import type { DomainEvent } from "../../chain";
import { type Context, command } from "../../command";
import { later } from "../../later";
import { visibleTo } from "../../queries/visible";
import { groups, suggestions } from "../../schema";
import { allOrNothing } from "../../together";
import { mustHaveSeen } from "../suggestion/move";
import { handlersOf, noticeOf, signersOf } from "../suggestion/people";
import { lockAll, lockGroup, type Member, memberIdsOf, partyOf, setGroup } from "./members";

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
    const [party, parties, group, notices] = await allOrNothing([
      partyOf(context, main),
      Promise.all(others.map((each) => partyOf(context, each))),
      groupOf(context, main),
      told(context, cases, "group.merge"),
    ]);
    const fault = whyNotMerge(party, parties);
    if (fault) throw new Refusal("conflict", `group.${fault}`);
    const groupId = main.row.groupId === null ? newGroup(context, main, note) : ledBy(main, group).id;
    for (const each of cases) setGroup(context, each, groupId);
    const detail = { groupId, mainId: id, members: others.map(({ row }) => row.id) };
    const first: DomainEvent = { name: "group.merge", suggestionId: id, note, detail };
    const rest = others.map(
      ({ row }): DomainEvent => ({ ...first, name: "group.add", suggestionId: row.id }),
    );
    return { value: { id, groupId }, events: [first, ...rest], notices };
  },
});

/** A member leaves its group while nothing is replied; the main case goes only with the whole group. */
export const removeFromGroup = command({
  permission: "suggestion.review",
  input: groupMoveInput,
  async run(context, { id, version, note }) {
    const at = await loadMember(context, id, version);
    const [found, members, party, notices] = await allOrNothing([
      groupOf(context, at),
      memberIdsOf(context, at.groupId),
      partyOf(context, at),
      told(context, [at], "group.remove"),
    ]);
    const group = mustLive(found);
    if (group.mainId === id) throw new Refusal("conflict", "group.isMain");
    mustBeOpen([party]);
    const left = members.filter((each) => each !== id);
    setGroup(context, at, null);
    const detail = { groupId: group.id, mainId: group.mainId };
    const first: DomainEvent = { name: "group.remove", suggestionId: id, note, detail };
    // A group of one is none.
    if (left.length > 1) return { value: { id: group.mainId }, events: [first], notices };
    const end = endGroup(context, group, await lockAll(context, left), note);
    return { value: { id: group.mainId }, events: [first, ...end], notices };
  },
});

/** Ends a group while nothing is replied; each case goes on by itself. */
export const dissolveGroup = command({
  permission: "suggestion.review",
  input: groupMoveInput,
  async run(context, { id, version, note }) {
    const at = await loadMember(context, id, version);
    const cases = await lockGroup(context, at.groupId);
    const [found, parties, notices] = await allOrNothing([
      groupOf(context, at),
      Promise.all(cases.map((each) => partyOf(context, each))),
      told(context, cases, "group.remove"),
    ]);
    const group = mustLive(found);
    mustBeOpen(parties);
    const [first, ...rest] = endGroup(context, group, cases, note);
    if (!first) throw notFound();
    return { value: { id }, events: [first, ...rest], notices };
  },
});

type Group = typeof groups.$inferSelect;

/** A case of a group as it was seen, its row locked. */
async function loadMember(context: Context, id: string, version: number) {
  const [at] = await lockAll(context, [id]);
  if (!at) throw notFound();
  mustHaveSeen(at.row, version);
  if (at.row.groupId === null) throw new Refusal("conflict", "group.notMerged");
  return { ...at, groupId: at.row.groupId };
}

function endGroup(context: Context, group: Group, cases: readonly Member[], note: string): DomainEvent[] {
  const { tx, now } = context;
  for (const each of cases) setGroup(context, each, null);
  const own = and(eq(groups.congressId, group.congressId), eq(groups.id, group.id));
  later(
    tx,
    tx
      .update(groups)
      .set({ dissolvedOn: dayOf(now) })
      .where(own),
  );
  const detail = { groupId: group.id, mainId: group.mainId };
  return cases.map(({ row }) => ({ name: "group.dissolve", suggestionId: row.id, note, detail }));
}

function mustBeOpen(parties: readonly Party[]): void {
  for (const { state, replied } of parties) {
    if (state === "withdrawn") continue;
    if (replied || !MERGEABLE.includes(state)) throw new Refusal("conflict", "group.replied");
  }
}

function newGroup({ tx, viewer, now }: Context, { row }: Member, reason: string): string {
  const id = crypto.randomUUID();
  const made = { reason, mergedBy: viewer.userId, mergedOn: dayOf(now) };
  later(tx, tx.insert(groups).values({ congressId: row.congressId, id, mainId: row.id, ...made }));
  return id;
}

/** The group of a main case; it alone takes more members. */
function ledBy(main: Member, found: Group | undefined): Group {
  const group = mustLive(found);
  if (group.mainId !== main.row.id) throw new Refusal("conflict", "group.notMain");
  return group;
}

function mustLive(group: Group | undefined): Group {
  if (!group) throw notFound();
  return group;
}

/** The group that a case is in now. */
async function groupOf({ tx }: Context, { row }: Member): Promise<Group | undefined> {
  if (row.groupId === null) return undefined;
  const [group] = await tx
    .select()
    .from(groups)
    .where(
      and(eq(groups.congressId, row.congressId), eq(groups.id, row.groupId), isNull(groups.dissolvedOn)),
    );
  return group;
}

/** The cases whose numbers stand in a line of text; one that is not there refuses the line. */
async function idsByNumber(context: Context, text: string): Promise<string[]> {
  const words = text.split(/[\s,，、;；]+/).filter(Boolean);
  return allOrNothing(words.map((word) => idByNumber(context, word)));
}

async function idByNumber({ tx, viewer }: Context, word: string): Promise<string> {
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
  return row.id;
}

async function told(context: Context, cases: readonly Member[], key: string) {
  return Promise.all(
    cases.map(async (at) => noticeOf(at, key, [...signersOf(at), ...(await handlersOf(context, at))])),
  );
}
