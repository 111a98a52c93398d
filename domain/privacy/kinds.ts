/** What the finder looks for. `sure`: its form or its checksum leaves little doubt; others are "maybe". */
export const PERSONAL_DATA_KINDS = {
  idCard: { sure: true },
  bankCard: { sure: true },
  email: { sure: true },
  mobile: { sure: true },
  landline: { sure: true },
  plate: { sure: true },
  address: { sure: false },
} as const satisfies Record<string, { sure: boolean }>;

/** A kind of personal data. */
export type PersonalDataKind = keyof typeof PERSONAL_DATA_KINDS;

/** A place in a text: from `start` up to, not including, `end`. */
export type Finding = { kind: PersonalDataKind; sure: boolean; start: number; end: number; text: string };
