/** What a membership is for, by its names in both languages. */
export type Placed = {
  unitName: string | null;
  unitNameEn: string | null;
  delegationName: string | null;
  delegationNameEn: string | null;
};

/** The unit or the delegation of a membership, or null when it is for the whole congress. */
export const placeOf = (membership: Placed, locale: string): string | null =>
  locale === "en"
    ? (membership.unitNameEn ?? membership.delegationNameEn)
    : (membership.unitName ?? membership.delegationName);
