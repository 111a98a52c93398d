import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { rowInput } from "@/domain/organisation/fields";
import { changeTermInput, createTermInput, overlaps, termFields } from "@/domain/organisation/term";
import { OPEN_STATES } from "@/domain/suggestion/states";
import type { Viewer } from "@/domain/viewer";
import type { Tx } from "../client";
import { command } from "../command";
import { listTerms, type TermRow } from "../queries/organisation";
import { congressSessions, suggestions, terms } from "../schema";
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

type Fields = { number: number; startsOn: string; endsOn: string };

/** Adds a term; two living terms share no day. */
export const createTerm = command({
  permission: "organisation.write",
  input: createTermInput,
  async run({ tx, viewer }, { id, ...fields }) {
    const all = await lockedTerms(tx, viewer);
    mustBeNew(all, id);
    mustFit(all, id, fields);
    await tx.insert(terms).values({ congressId: viewer.congressId, id, ...fields });
    return said("term.create", id, fields);
  },
});

/** Corrects a term. Its number leads case numbers, so it stays once a case was filed; its sessions stay inside. */
export const changeTerm = command({
  permission: "organisation.write",
  input: changeTermInput,
  async run({ tx, viewer }, { id, seen, ...fields }) {
    const all = await lockedTerms(tx, viewer);
    const term = rowOf(all, id);
    mustBeAsSeen(termFields, term, seen, fields);
    mustFit(all, id, fields);
    if (fields.number !== term.number) mustBeUnused(await cases(tx, viewer, id), "termHasCases");
    for (const { opensOn, closesOn } of await livingSessions(tx, viewer, id)) {
      if (opensOn < fields.startsOn || closesOn > fields.endsOn) throw refused("sessionOutsideTerm");
    }
    await tx.update(terms).set(fields).where(isTerm(viewer, id));
    return said("term.change", id, beforeAndAfter(termFields, term, fields));
  },
});

/** Retires a term entered by mistake or long past: no living session in it, no open case from it. */
export const retireTerm = command({
  permission: "organisation.write",
  input: rowInput,
  async run({ tx, viewer, now }, { id }) {
    const today = dayOf(now);
    const term = rowOf(await lockedTerms(tx, viewer), id);
    mustBeLiving(term);
    mustBeUnused((await livingSessions(tx, viewer, id)).length, "termHasSessions");
    mustBeUnused(await cases(tx, viewer, id, { open: true }), "termHasOpenCases");
    if (term.startsOn <= today && today <= term.endsOn) throw refused("termRuns");
    await tx.update(terms).set({ retiredOn: today }).where(isTerm(viewer, id));
    return said("term.retire", id, { number: term.number });
  },
});

/** Takes a retired term back. */
export const reviveTerm = command({
  permission: "organisation.write",
  input: rowInput,
  async run({ tx, viewer }, { id }) {
    const all = await lockedTerms(tx, viewer);
    const term = rowOf(all, id);
    mustBeRetired(term);
    mustFit(all, id, term);
    await tx.update(terms).set({ retiredOn: null }).where(isTerm(viewer, id));
    return said("term.revive", id, { number: term.number });
  },
});

async function lockedTerms(tx: Tx, viewer: Viewer): Promise<TermRow[]> {
  await lockOrganisation(tx, viewer);
  return listTerms(tx, viewer, { retired: true });
}

function mustFit(all: readonly TermRow[], id: string, { number, startsOn, endsOn }: Fields) {
  const others = all.filter((term) => term.id !== id);
  if (others.some((term) => term.number === number)) throw refused("termNumberTaken", { number });
  const clash = others.find(
    (term) => term.retiredOn === null && overlaps([term.startsOn, term.endsOn], [startsOn, endsOn]),
  );
  if (clash) throw refused("termOverlaps", { number: clash.number });
}

const cases = (tx: Tx, { congressId }: Viewer, termId: string, { open = false } = {}) =>
  tx.$count(
    suggestions,
    and(
      eq(suggestions.congressId, congressId),
      eq(suggestions.termId, termId),
      open ? inArray(suggestions.state, OPEN_STATES) : undefined,
    ),
  );

const livingSessions = (tx: Tx, { congressId }: Viewer, termId: string) =>
  tx
    .select({ opensOn: congressSessions.opensOn, closesOn: congressSessions.closesOn })
    .from(congressSessions)
    .where(
      and(
        eq(congressSessions.congressId, congressId),
        eq(congressSessions.termId, termId),
        isNull(congressSessions.retiredOn),
      ),
    );

const isTerm = ({ congressId }: Viewer, id: string) =>
  and(eq(terms.congressId, congressId), eq(terms.id, id));
