import { db } from "@/db/client";
import { countCatalogue, countCatalogueBy } from "@/db/queries/catalogue";
import { CATALOGUE, type FigureName } from "@/domain/statistics/catalogue";
import { COMMITMENT_METRICS } from "@/domain/statistics/commitments";
import type { Figure } from "@/domain/statistics/figures";
import { GROUPINGS } from "@/domain/statistics/metrics";
import { boundsOf, statisticsInput } from "@/domain/statistics/scope";
import { figuresOfViewer } from "@/domain/statistics/sight";
import { answer } from "@/server/api";

/**
 * The dashboard's figures as JSON, counted from the rows the viewer may see:
 * `?year=2023`, `?from=…&to=…` or `?sessionId=…`, and `&by=unit|category|month|delegation|year|session`.
 * `figures` are all that he reads; `commitments` repeats those of the promises, as it always has.
 */
export const GET = answer("statistics.read", async (viewer, request) => {
  const query = statisticsInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { by, ...scope } = query;
  const now = new Date();
  const figures = await countCatalogue(db, viewer, scope, now);
  const groups = by ? await countCatalogueBy(db, viewer, scope, { grouping: by }, now) : null;
  return {
    scope: { ...boundsOf(scope), sessionId: scope.sessionId ?? null },
    countedAt: now.toISOString(),
    definitions: Object.fromEntries(figuresOfViewer(viewer).map((name) => [name, CATALOGUE[name]])),
    figures,
    commitments: {
      definitions: COMMITMENT_METRICS,
      figures: promised(figures),
      ...(by === "unit" && {
        groups: groups
          ?.filter(({ figures: { given } }) => (given?.count ?? 0) > 0)
          .map((group) => ({ ...group, figures: promised(group.figures) })),
      }),
    },
    groupings: GROUPINGS,
    ...(groups && { by, groups }),
  };
});

const promised = (figures: Partial<Record<FigureName, Figure>>) =>
  Object.fromEntries(Object.entries(figures).filter(([name]) => name in COMMITMENT_METRICS));
