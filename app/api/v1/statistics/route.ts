import { db } from "@/db/client";
import { countCommitments, countCommitmentsByUnit } from "@/db/queries/commitment-statistics";
import { countFigures } from "@/db/queries/statistics";
import { countByGroup } from "@/db/queries/statistics-groups";
import { COMMITMENT_METRICS, commitmentFigures } from "@/domain/statistics/commitments";
import { figuresOf } from "@/domain/statistics/figures";
import { GROUPINGS, METRICS } from "@/domain/statistics/metrics";
import { boundsOf, statisticsInput } from "@/domain/statistics/scope";
import { answer } from "@/server/api";

/**
 * The dashboard's figures as JSON, counted from the rows the viewer may see:
 * `?year=2023`, `?from=…&to=…` or `?sessionId=…`, and `&by=unit|category|month|delegation`.
 * `commitments` holds the figures of the promises given in these cases, by unit when asked for units.
 */
export const GET = answer("statistics.read", async (viewer, request) => {
  const query = statisticsInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { by, ...scope } = query;
  const now = new Date();
  const figures = await countFigures(db, viewer, scope, now);
  const groups = by ? await countByGroup(db, viewer, scope, by, now) : null;
  return {
    scope: { ...boundsOf(scope), sessionId: scope.sessionId ?? null },
    countedAt: now.toISOString(),
    definitions: METRICS,
    figures,
    commitments: {
      definitions: COMMITMENT_METRICS,
      figures: await countCommitments(db, viewer, scope, now),
      ...(by === "unit" && {
        groups: (await countCommitmentsByUnit(db, viewer, scope, now)).map(({ counts, ...unit }) => ({
          ...unit,
          figures: commitmentFigures(counts),
        })),
      }),
    },
    groupings: GROUPINGS,
    ...(groups && {
      by,
      groups: groups.map(({ counts, ...group }) => ({ ...group, figures: figuresOf(counts) })),
    }),
  };
});
