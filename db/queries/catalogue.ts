import "server-only";
import type { Named } from "@/domain/local-name";
import type { FigureName, Subject } from "@/domain/statistics/catalogue";
import { type Figure, figuresFor } from "@/domain/statistics/figures";
import type { Grouping } from "@/domain/statistics/metrics";
import type { Scope } from "@/domain/statistics/scope";
import { figuresOfViewer, subjectsFor } from "@/domain/statistics/sight";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { countRows, countRowsBy } from "./statistics-groups";

/** Figures of the catalogue by name; those the viewer does not read are not there. */
export type CatalogueFigures = Partial<Record<FigureName, Figure>>;

/** One group with all of its figures. */
export type FigureGroups = Named & { key: string | null; figures: CatalogueFigures };

/** Every figure of the catalogue that the viewer reads, counted in a scope from the rows he may see. */
export async function countCatalogue(
  db: Reader,
  viewer: Viewer,
  scope: Scope,
  now: Date,
): Promise<CatalogueFigures> {
  const parts = await Promise.all(
    subjectsFor(viewer).map(async (subject) =>
      figuresFor(subject, await countRows(db, viewer, scope, subject, now)),
    ),
  );
  return readable(viewer, Object.assign({}, ...parts));
}

/** The same for each unit, category, month, delegation, year or session; of some kinds of rows only when told. */
export async function countCatalogueBy(
  db: Reader,
  viewer: Viewer,
  scope: Scope,
  { grouping, subjects = subjectsFor(viewer) }: { grouping: Grouping; subjects?: readonly Subject[] },
  now: Date,
): Promise<FigureGroups[]> {
  const counted = subjects.filter((subject) => subjectsFor(viewer).includes(subject));
  const parts = await Promise.all(
    counted.map(async (subject) => {
      const rows = await countRowsBy(db, viewer, scope, { subject, grouping }, now);
      return rows.map(({ counts, ...group }) => ({ ...group, figures: figuresFor(subject, counts) }));
    }),
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
