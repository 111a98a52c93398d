import "server-only";
import type { Named } from "@/domain/local-name";
import type { FigureName, Subject } from "@/domain/statistics/catalogue";
import { type Figure, figuresFor } from "@/domain/statistics/figures";
import type { Grouping } from "@/domain/statistics/metrics";
import type { Scope } from "@/domain/statistics/scope";
import { figuresOfViewer, subjectsFor } from "@/domain/statistics/sight";
import { countTally, countTallyBy, type Tally } from "@/domain/statistics/tally";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { tallyOf } from "./tally";

/** Figures of the catalogue by name; those the viewer does not read are not there. */
export type CatalogueFigures = Partial<Record<FigureName, Figure>>;

/** One group with all of its figures. */
export type FigureGroups = Named & { key: string | null; figures: CatalogueFigures };

/** Every figure of the catalogue that the viewer reads, counted in a scope from the rows he may see. */
export const countCatalogue = async (db: Reader, viewer: Viewer, scope: Scope, now: Date) =>
  catalogueOf(await tallyOf(db, viewer, scope, now));

/** The same for each unit, category, month, delegation, year or session; of some kinds of rows only when told. */
export const countCatalogueBy = async (
  db: Reader,
  viewer: Viewer,
  scope: Scope,
  { grouping, subjects }: { grouping: Grouping; subjects?: readonly Subject[] },
  now: Date,
) => catalogueByOf(await tallyOf(db, viewer, scope, now), grouping, subjects);

/** Every figure that the viewer reads, from his cases. */
export function catalogueOf(tally: Tally): CatalogueFigures {
  const { viewer } = tally;
  const parts = subjectsFor(viewer).map((subject) => figuresFor(subject, countTally(tally, subject)));
  return readable(viewer, Object.assign({}, ...parts));
}

/** The same for each group; of some kinds of rows only when told. */
export function catalogueByOf(
  tally: Tally,
  grouping: Grouping,
  subjects?: readonly Subject[],
): FigureGroups[] {
  const { viewer } = tally;
  const counted = subjectsFor(viewer).filter((subject) => subjects?.includes(subject) ?? true);
  const parts = counted.map((subject) =>
    countTallyBy(tally, subject, grouping).map(({ counts, ...group }) => ({
      ...group,
      figures: figuresFor(subject, counts),
    })),
  );
  return joined(viewer, parts.flat());
}

/** Groups of several kinds of rows as one list: each group once, with the figures the viewer reads. */
export function joined(viewer: Viewer, parts: readonly FigureGroups[]): FigureGroups[] {
  const groups = new Map<string | null, FigureGroups>();
  for (const { key, name, nameEn, figures } of parts) {
    const known = groups.get(key)?.figures ?? {};
    groups.set(key, { key, name, nameEn, figures: { ...known, ...readable(viewer, figures) } });
  }
  return [...groups.values()];
}

/** Only what the viewer reads. */
export const readable = (viewer: Viewer, figures: CatalogueFigures): CatalogueFigures =>
  Object.fromEntries(
    figuresOfViewer(viewer).flatMap((name) => (figures[name] ? [[name, figures[name]]] : [])),
  );
