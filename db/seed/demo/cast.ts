import type { Role, Viewer } from "@/domain/viewer";
import type { DelegationKey } from "./delegations";

/** Somebody who acts in one role. */
export type Actor = { viewer: Viewer; name: string };

/** A deputy, in his delegation. */
export type Deputy = Actor & { account: string; delegation: DelegationKey };

/** A unit with its people. */
export type Unit = {
  id: string;
  key: string;
  name: string;
  docPrefix: string;
  governmentSide: boolean;
  handlers: readonly Actor[];
  head: Actor;
};

/** Everybody who acts in the demo. */
export type Cast = {
  administrator: Actor;
  staff: readonly Actor[];
  office: readonly Actor[];
  leaders: readonly Actor[];
  /** The member who writes for each special committee, by its key. */
  committees: ReadonlyMap<string, Actor>;
  clerks: ReadonlyMap<DelegationKey, Actor>;
  deputies: readonly Deputy[];
  /** A deputy of the eleventh term who was not elected again. */
  former: Deputy;
  units: ReadonlyMap<string, Unit>;
  /** Ids of the categories by key. */
  categories: ReadonlyMap<string, string>;
};

/** The unit of a key. */
export const unitOf = (cast: Cast, key: string): Unit => found(cast.units.get(key), `unit ${key}`);

/** Who writes for a special committee. */
export const committeeOf = (cast: Cast, key: string): Actor =>
  found(cast.committees.get(key), `committee ${key}`);

/** The deputies of a delegation. */
export const deputiesOf = (cast: Cast, key: DelegationKey): Deputy[] =>
  cast.deputies.filter(({ delegation }) => delegation === key);

/** The deputy with an account. */
export const deputyOf = (cast: Cast, account: string): Deputy =>
  found(
    cast.deputies.find((deputy) => deputy.account === account),
    account,
  );

/** One of several actors, always the same for the same number. */
export const nth = <One>(list: readonly One[], number: number): One =>
  found(list[number % list.length], `actor ${number}`);

/** What must be there. */
export function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`The demo has no ${what}.`);
  return value;
}

/** A viewer of the demo's congress. */
export const viewerOf = (
  congressId: string,
  userId: string,
  role: Role,
  place: Partial<Pick<Viewer, "unitId" | "delegationId">> = {},
): Viewer => ({ congressId, userId, role, unitId: null, delegationId: null, ...place });
