import "server-only";
import { and, count, eq, inArray, isNull } from "drizzle-orm";
import type { z } from "zod";
import { dayOf } from "@/domain/day";
import { rowInput } from "@/domain/organisation/fields";
import { changeSessionInput, createSessionInput, sessionFields } from "@/domain/organisation/session";
import { overlaps } from "@/domain/organisation/term";
import { OPEN_STATES } from "@/domain/suggestion/states";
import type { Viewer } from "@/domain/viewer";
import type { Tx } from "../client";
import { command } from "../command";
import { listSessions, listTerms, type SessionRow } from "../queries/organisation";
import { clocks, congressSessions, suggestions } from "../schema";
import {
  beforeAndAfter,
  lockOrganisation,
  mustBeAsSeen,
  mustBeLiving,
  mustBeNew,
  mustBeRetired,
  mustBeUnused,
  refused,
  rowOf,
  said,
} from "./organisation";

type Fields = Pick<z.output<typeof sessionFields>, "termId" | "number" | "opensOn" | "closesOn">;

/** Adds a session inside its term; two living sessions share no day. */
export const createSession = command({
  permission: "organisation.write",
  input: createSessionInput,
  async run({ tx, viewer }, { id, ...fields }) {
    const all = await lockedSessions(tx, viewer);
    mustBeNew(all, id);
    await mustFit(tx, viewer, all, id, fields);
    await tx.insert(congressSessions).values({ congressId: viewer.congressId, id, ...fields });
    return said("session.create", id, fields);
  },
});

/**
 * Corrects a session. Its number leads case numbers, so it stays once a case was filed; its closing day stays
 * while clocks count from it.
 */
export const changeSession = command({
  permission: "organisation.write",
  input: changeSessionInput,
  async run({ tx, viewer }, { id, seen, ...fields }) {
    const all = await lockedSessions(tx, viewer);
    const session = rowOf(all, id);
    mustBeAsSeen(sessionFields, session, seen, fields);
    await mustFit(tx, viewer, all, id, fields);
    if (fields.number !== session.number || fields.termId !== session.termId) {
      mustBeUnused(await cases(tx, viewer, id), "sessionHasCases");
    }
    if (fields.closesOn !== session.closesOn) {
      mustBeUnused(await clocksFromClosing(tx, viewer, id), "sessionHasClocks");
    }
    await tx.update(congressSessions).set(fields).where(isSession(viewer, id));
    return said("session.change", id, beforeAndAfter(sessionFields, session, fields));
  },
});

/** Retires a session from which no case is open and which does not meet today. */
export const retireSession = command({
  permission: "organisation.write",
  input: rowInput,
  async run({ tx, viewer, now }, { id }) {
    const today = dayOf(now);
    const session = rowOf(await lockedSessions(tx, viewer), id);
    mustBeLiving(session);
    mustBeUnused(await cases(tx, viewer, id, { open: true }), "sessionHasOpenCases");
    if (session.opensOn <= today && today <= session.closesOn) throw refused("sessionRuns");
    await tx.update(congressSessions).set({ retiredOn: today }).where(isSession(viewer, id));
    return said("session.retire", id, { number: session.number });
  },
});

/** Takes a retired session back. */
export const reviveSession = command({
  permission: "organisation.write",
  input: rowInput,
  async run({ tx, viewer }, { id }) {
    const all = await lockedSessions(tx, viewer);
    const session = rowOf(all, id);
    mustBeRetired(session);
    await mustFit(tx, viewer, all, id, session);
    await tx.update(congressSessions).set({ retiredOn: null }).where(isSession(viewer, id));
    return said("session.revive", id, { number: session.number });
  },
});

async function lockedSessions(tx: Tx, viewer: Viewer): Promise<SessionRow[]> {
  await lockOrganisation(tx, viewer);
  return listSessions(tx, viewer, { retired: true });
}

async function mustFit(tx: Tx, viewer: Viewer, all: readonly SessionRow[], id: string, fields: Fields) {
  const { termId, number, opensOn, closesOn } = fields;
  const term = rowOf(await listTerms(tx, viewer, { retired: true }), termId);
  if (term.retiredOn !== null) throw refused("termRetired");
  if (opensOn < term.startsOn || closesOn > term.endsOn) throw refused("sessionOutsideTerm");
  const others = all.filter((session) => session.id !== id);
  if (others.some((session) => session.termId === termId && session.number === number)) {
    throw refused("sessionNumberTaken", { number });
  }
  const clash = others.find(
    (session) =>
      session.retiredOn === null && overlaps([session.opensOn, session.closesOn], [opensOn, closesOn]),
  );
  if (clash) throw refused("sessionOverlaps", { term: clash.term, number: clash.number });
}

const cases = (tx: Tx, { congressId }: Viewer, sessionId: string, { open = false } = {}) =>
  tx.$count(
    suggestions,
    and(
      eq(suggestions.congressId, congressId),
      eq(suggestions.sessionId, sessionId),
      open ? inArray(suggestions.state, OPEN_STATES) : undefined,
    ),
  );

async function clocksFromClosing(tx: Tx, { congressId }: Viewer, sessionId: string): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(clocks)
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, clocks.congressId), eq(suggestions.id, clocks.suggestionId)),
    )
    .where(
      and(
        eq(clocks.congressId, congressId),
        eq(clocks.clock, "sessionAssign"),
        isNull(clocks.stoppedOn),
        eq(suggestions.sessionId, sessionId),
      ),
    );
  return row?.count ?? 0;
}

const isSession = ({ congressId }: Viewer, id: string) =>
  and(eq(congressSessions.congressId, congressId), eq(congressSessions.id, id));
