import type { ClockSources } from "../clock/history";
import { hasOwnLedger } from "../commitment/list";
import type { Day } from "../day";
import type { FactOf, Subject } from "../statistics/catalogue";
import { GOVERNMENT_KINDS, type UnitKind } from "../unit";
import type { Viewer } from "../viewer";
import { commitmentFactsOf } from "./commitment-facts";
import { cosignerRatingFactsOf, cosignersLast } from "./cosigner-rating-facts";
import { factsOf, isFiled, owes, type PastCase } from "./facts";
import type { PastCommitment, PastRating, PastWork } from "./standing";
import { isWork, workFactsOf } from "./work-facts";

/** Cases as they stood at the end of a day, and the rules and calendars by which their clocks are read. */
export type Past = { day: Day; cases: readonly PastCase[]; sources: ClockSources };

type Items = { case: PastCase; commitment: PastCommitment; work: PastWork; cosignerRating: PastRating };

/** A row that figures counted at the end of a day, with its case, the units it belonged to, and what was true of it. */
export type PastRow<S extends Subject> = {
  id: string;
  of: PastCase;
  unitIds: readonly string[];
  item: Items[S];
  facts: Record<FactOf<S>, boolean>;
};

/** What kind of body each unit is. */
export type UnitKinds = ReadonlyMap<string, { kind: UnitKind }>;

type ReadRows<S extends Subject> = (past: Past, viewer: Viewer, kinds: UnitKinds) => PastRow<S>[];

/** The rows of each kind that figures counted: the same as `db/queries/figure-rows.ts` reads of today. */
export const PAST_ROWS: { readonly [S in Subject]: ReadRows<S> } = {
  case: ({ cases, day, sources }) =>
    cases.filter(isFiled).map((of) => ({
      ...{ id: of.id, of, item: of, unitIds: owingUnits(of) },
      facts: factsOf(of, day, sources),
    })),
  commitment: ({ cases, day }, viewer) =>
    cases
      .flatMap((of) =>
        Object.entries(of.commitments).map(([id, item]) => {
          const unitIds = [of.works[item.assignmentId]?.unitId ?? ""];
          return { id, of, item, unitIds, facts: commitmentFactsOf(item, day) };
        }),
      )
      .filter(({ unitIds: [unitId] }) => !hasOwnLedger(viewer) || unitId === viewer.unitId),
  work: ({ cases }, viewer, kinds) =>
    cases.filter(isFiled).flatMap((of) =>
      Object.entries(of.works)
        .filter(([, work]) => isWork(work) && answersFor(viewer, work, kinds))
        .map(([id, item]) => ({
          ...{ id, of, item, unitIds: [item.unitId] },
          facts: workFactsOf(id, item, of),
        })),
    ),
  cosignerRating: ({ cases }) =>
    cases.filter(isFiled).flatMap((of) =>
      cosignersLast(of).map((item) => ({
        ...{ id: item.id, of, item, unitIds: owingUnits(of) },
        facts: cosignerRatingFactsOf(item),
      })),
    ),
};

const owingUnits = ({ works }: PastCase): string[] =>
  Object.values(works)
    .filter(owes)
    .map(({ unitId }) => unitId);

/** The parts the viewer answers for: those of his unit, of the government's side, or all. */
function answersFor(viewer: Viewer, { unitId }: PastWork, kinds: UnitKinds): boolean {
  if (hasOwnLedger(viewer)) return unitId === viewer.unitId;
  if (viewer.role !== "government_office") return true;
  const kind = kinds.get(unitId)?.kind;
  return kind !== undefined && GOVERNMENT_KINDS.includes(kind);
}
