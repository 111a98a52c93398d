/** A nomination with its votes. */
export type Counted = { id: string; votes: number };

/** Who is on the list by the votes, and between whom a tie at the last places has to be decided. */
export type AwardStanding = {
  /** On the list whatever becomes of a tie; most votes first. */
  sure: readonly string[];
  /** Equal at the last places, more of them than there are places left; none when nothing is to be decided. */
  tied: readonly string[];
  /** Places left for the tied. */
  free: number;
};

/** The list by votes; nobody is on it without a vote. */
export function standingOf(nominations: readonly Counted[], places: number): AwardStanding {
  const voted = nominations.filter(({ votes }) => votes > 0).toSorted((a, b) => b.votes - a.votes);
  const last = voted[places - 1];
  const next = voted[places];
  if (!last || !next || last.votes > next.votes)
    return { sure: idsOf(voted.slice(0, places)), tied: [], free: 0 };
  const sure = voted.filter(({ votes }) => votes > last.votes);
  const tied = voted.filter(({ votes }) => votes === last.votes);
  return { sure: idsOf(sure), tied: idsOf(tied), free: places - sure.length };
}

/** Whether a choice decides the tie: as many of the tied as there are places left, each once. */
export function decides({ tied, free }: AwardStanding, chosen: readonly string[]): boolean {
  const picked = new Set(chosen);
  return picked.size === chosen.length && chosen.length === free && chosen.every((id) => tied.includes(id));
}

const idsOf = (rows: readonly Counted[]) => rows.map(({ id }) => id);
