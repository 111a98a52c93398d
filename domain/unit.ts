import type { Role } from "./viewer";
import { namesOf } from "./workflow";

/**
 * What kind of body a unit is. `governmentSide` ones are coordinated by the government office; only those that
 * `handles` are assigned suggestions: a special committee supervises.
 */
export const UNIT_KINDS = {
  government: { governmentSide: true, handles: true },
  party: { governmentSide: false, handles: true },
  supervision_commission: { governmentSide: false, handles: true },
  court: { governmentSide: false, handles: true },
  procuratorate: { governmentSide: false, handles: true },
  mass_organisation: { governmentSide: false, handles: true },
  company: { governmentSide: true, handles: true },
  committee: { governmentSide: false, handles: false },
} as const satisfies Record<string, { governmentSide: boolean; handles: boolean }>;

/** A kind of unit. */
export type UnitKind = keyof typeof UNIT_KINDS;

/** Whether people in this role belong to units of this kind: a special committee has its members, all others handlers. */
export const fitsRole = (kind: UnitKind, role: Role): boolean =>
  UNIT_KINDS[kind].handles === (role !== "committee");

/** The kinds that suggestions are assigned to. */
export const HANDLING_KINDS = namesOf(UNIT_KINDS).filter((kind) => UNIT_KINDS[kind].handles);

/** The kinds that the government office coordinates. */
export const GOVERNMENT_KINDS = namesOf(UNIT_KINDS).filter((kind) => UNIT_KINDS[kind].governmentSide);
