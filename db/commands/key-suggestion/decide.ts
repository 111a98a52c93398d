import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { type Day, dayOf } from "@/domain/day";
import { decideInput, moveKeyInput } from "@/domain/key-suggestion/input";
import { notFound, Refusal } from "@/domain/refusal";
import { fitsRole } from "@/domain/unit";
import type { DomainEvent } from "../../chain";
import { type Context, command } from "../../command";
import type { Notice } from "../../notify";
import { keyFacts, keySubjectOf } from "../../queries/key-subject";
import { memberships, units, users } from "../../schema";
import { allOrNothing } from "../../together";
import { knownCase } from "../suggestion/move";
import { handlersOf, noticeOf, signersOf } from "../suggestion/people";
import { lockSeveral, saidOf } from "../suggestion/several";
import { type Key, loadKey, lockedKeys, moveKey } from "./move";
import { leaderOf, membersOf } from "./people";

/**
 * Enters a decision of the Council of Chairpersons (主任会议) over several nominations: its number and day, and for
 * each case the leader and the special committee in charge. One that moved on refuses them all.
 */
export const decideKeys = command({
  permission: "keySuggestion.move",
  input: decideInput,
  async run(context, { decisionNumber, decidedOn, items }) {
    mustBeOver(context, decidedOn);
    const chosen = items.filter((item) => item.chosen).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    if (chosen.length === 0) throw new Refusal("conflict", "keySuggestion.nothingChosen");
    const load = await holdKeys(
      context,
      chosen.map(({ id }) => id),
    );
    const loaded = chosen.map((item) => {
      const charge = { leaderId: item.leaderId ?? "", committeeId: item.committeeId ?? "" };
      return load(item.id, { decisionNumber, decidedOn, ...charge });
    });
    await Promise.allSettled(loaded);
    const done = [];
    for (const [index, each] of loaded.entries()) {
      const at = await each;
      const turn = () => decideOne(context, at, chosen[index]?.version ?? 0);
      done.push(await saidOf(at.key.case.row, turn));
    }
    const [first, ...rest] = done.map(({ event }) => event);
    if (!first) throw notFound();
    return {
      value: { count: chosen.length },
      events: [first, ...rest],
      notices: done.flatMap(({ notices }) => notices),
    };
  },
});

/** A nomination is not taken up, or the supervision of a case that is over is ended; both with the reason. */
export const moveKeySuggestion = command({
  permission: "keySuggestion.move",
  input: moveKeyInput,
  async run(context, { id, version, transition, note }) {
    const key = await loadKey(context, id);
    const closedOn = dayOf(context.now);
    const patch = { refusal: note, closedOn };
    const { event } = await moveKey(context, key, transition, { seen: version, patch, note });
    const to =
      transition === "refuse" ? [{ userId: key.row.nominatedBy }] : [...leaderOf(key), ...membersOf(key)];
    return {
      value: { id },
      events: [event],
      notices: [noticeOf(key.case, `keySuggestion.${transition}`, to)],
    };
  },
});

type Decision = { decisionNumber: string; decidedOn: Day; leaderId: string; committeeId: string };

/** Locks several cases and their key suggestions; what is returned asks about one of them, all in one journey. */
async function holdKeys(context: Context, ids: readonly string[]) {
  const { congressId } = context.viewer;
  const rows = new Map((await lockSeveral(context, ids)).map((row) => [row.id, row]));
  const keys = await lockedKeys(context.tx, congressId, ids);
  return async (id: string, decision: Decision) => {
    const of = rows.get(id);
    const row = keys.find(({ suggestionId }) => suggestionId === id);
    if (!of || !row) throw notFound();
    const [at, facts, inCharge, handlers] = await knownCase(context, of, (held) => [
      keyFacts(context.tx, congressId, id),
      mustBeInCharge(context, decision),
      handlersOf(context, held),
    ]);
    const key: Key = { row, subject: keySubjectOf(row, at.row, await facts), case: at };
    return { key, decision, inCharge, handlers };
  };
}

type Loaded = Awaited<ReturnType<Awaited<ReturnType<typeof holdKeys>>>>;

async function decideOne(
  context: Context,
  { key, decision, inCharge, handlers }: Loaded,
  seen: number,
): Promise<{ event: DomainEvent; notices: Notice[] }> {
  await inCharge;
  const { event, at } = moveKey(context, key, "decide", {
    seen,
    patch: { ...decision, refusal: null },
    detail: decision,
  });
  const people = [...(await handlers), ...signersOf(key.case)];
  const to = [...leaderOf(at), ...membersOf(at), ...people];
  const told = { decision: decision.decisionNumber };
  return { event, notices: [noticeOf(key.case, "keySuggestion.decide", to, told)] };
}

/** Nobody can name a leader who is none, or a committee of another congress or one that was retired. */
async function mustBeInCharge({ tx, viewer }: Context, { leaderId, committeeId }: Decision): Promise<void> {
  const isLeader = and(
    eq(memberships.congressId, viewer.congressId),
    eq(memberships.userId, leaderId),
    eq(memberships.role, "leader"),
    isNull(memberships.endedOn),
    isNull(users.retiredOn),
  );
  const living = and(
    eq(units.congressId, viewer.congressId),
    eq(units.id, committeeId),
    isNull(units.retiredOn),
  );
  const [leaders, [unit]] = await allOrNothing([
    tx
      .select({ id: memberships.id })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(isLeader),
    tx.select({ kind: units.kind }).from(units).where(living),
  ]);
  if (leaders.length === 0 || !unit || !fitsRole(unit.kind, "committee"))
    throw new Refusal("conflict", "keySuggestion.unknownLeader");
}

/** A day that is entered afterwards has been. */
export function mustBeOver({ now }: Context, day: Day): void {
  if (day > dayOf(now)) throw new Refusal("conflict", "keySuggestion.inTheFuture");
}
