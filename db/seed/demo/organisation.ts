import "server-only";
import { createDelegation } from "../../commands/organisation-delegation";
import { createSession } from "../../commands/organisation-session";
import { createTerm, retireTerm } from "../../commands/organisation-term";
import type { Actor } from "./cast";
import { DELEGATIONS, type DelegationKey } from "./delegations";
import { at } from "./diary";
import { type PlannedSession, termNumbered, termOn } from "./sessions";
import type { Life, Stage } from "./stage";

/** Ids of what an administrator enters before anybody else is there. */
export type Frame = { delegations: ReadonlyMap<DelegationKey, string>; terms: ReadonlyMap<number, string> };

/** Ids for the delegations, and for the terms from the eleventh to the one of `today`. */
export function planFrame(today: string): Frame {
  const last = termOn(today).number;
  const numbers = Array.from({ length: last - 10 }, (_, index) => 11 + index);
  return {
    delegations: new Map(DELEGATIONS.map(({ key }) => [key, crypto.randomUUID()])),
    terms: new Map(numbers.map((number) => [number, crypto.randomUUID()])),
  };
}

/** The administrator enters delegations and the first terms, while the eleventh still runs. */
export async function* enterFrame(stage: Stage, administrator: Actor, frame: Frame): Life {
  const { viewer } = administrator;
  yield at("2022-11-01", "08:30");
  for (const [position, { key, name, nameEn }] of DELEGATIONS.entries()) {
    await stage.perform(createDelegation, viewer, { id: frame.delegations.get(key), name, nameEn, position });
  }
  for (const number of [11, 12]) await enterTerm(stage, administrator, frame, number);
}

/** The eleventh term is retired once the last of its cases is closed; until then they go on. */
export async function* retireEleventh(stage: Stage, { viewer }: Actor, frame: Frame): Life {
  yield at("2023-04-03", "09:20");
  await stage.perform(retireTerm, viewer, { id: frame.terms.get(11) });
}

/** A later term, entered in the first minute in which it runs; then its deputies take their seats. */
export async function* enterLaterTerm(
  stage: Stage,
  administrator: Actor,
  frame: Frame,
  number: number,
  elect: () => Promise<void>,
): Life {
  yield at(termNumbered(number).startsOn, "00:01");
  await enterTerm(stage, administrator, frame, number);
  await elect();
}

/** A session, entered on a day before it opens. */
export async function* enterSession(
  stage: Stage,
  administrator: Actor,
  frame: Frame,
  { term, number, opensOn, closesOn, cutoff }: PlannedSession,
  on: Date,
): Life {
  yield on;
  const fields = { termId: frame.terms.get(term), number, opensOn, closesOn, filingCutoff: cutoff };
  await stage.perform(createSession, administrator.viewer, { id: crypto.randomUUID(), ...fields });
}

function enterTerm(stage: Stage, { viewer }: Actor, { terms }: Frame, number: number) {
  const { startsOn, endsOn } = termNumbered(number);
  return stage.perform(createTerm, viewer, { id: terms.get(number), number, startsOn, endsOn });
}
