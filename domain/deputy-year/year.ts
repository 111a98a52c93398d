import type { CommitmentLine } from "../commitment/line";
import type { Named } from "../local-name";
import type { CommitmentFigures } from "../statistics/commitments";
import type { Figures } from "../statistics/figures";
import type { CaseLine } from "../suggestion/line";

/** A talk of a unit with the deputy about a case he leads. */
export type DeputyContact = {
  id: string;
  suggestionId: string;
  title: string;
  series: string | null;
  number: number | null;
  unit: Named;
  way: string;
  heldOn: string;
  stands: "confirmed" | "objected" | "open";
};

/** A deputy's year: what he filed and co-signed, how it was answered, what he said of it. */
export type DeputyYear = {
  deputy: { id: string; name: string; delegation: Named | null };
  year: number;
  figures: Figures;
  promised: CommitmentFigures;
  led: readonly CaseLine[];
  cosigned: readonly CaseLine[];
  contacts: readonly DeputyContact[];
  commitments: readonly CommitmentLine[];
};
