/** What kind of body a handling unit is; `governmentSide` ones are coordinated by the government office. */
export const UNIT_KINDS = {
  government: { governmentSide: true },
  party: { governmentSide: false },
  supervision_commission: { governmentSide: false },
  court: { governmentSide: false },
  procuratorate: { governmentSide: false },
  mass_organisation: { governmentSide: false },
  company: { governmentSide: true },
} as const satisfies Record<string, { governmentSide: boolean }>;

/** A kind of unit. */
export type UnitKind = keyof typeof UNIT_KINDS;
