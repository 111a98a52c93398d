import "server-only";
import { db } from "@/db/client";
import { readFigures } from "@/db/queries/board";
import { firstDay } from "@/db/queries/history";
import { readFromReplica } from "@/db/queries/replica";
import { whileUnchanged } from "@/db/queries/unchanged";
import { readAsOf } from "@/domain/history/as-of";
import { CATALOGUE, type FigureName } from "@/domain/statistics/catalogue";
import { COMMITMENT_METRICS } from "@/domain/statistics/commitments";
import type { Figure } from "@/domain/statistics/figures";
import { GROUPINGS } from "@/domain/statistics/metrics";
import { boundsOf, statisticsInput } from "@/domain/statistics/scope";
import { figuresOfViewer } from "@/domain/statistics/sight";
import type { Viewer } from "@/domain/viewer";
import { answer } from "./answer";
import type { Asked } from "./asked";
import { Problem } from "./problem";

/**
 * The dashboard's figures as JSON, counted from the rows the viewer may see:
 * `?year=2023`, `?from=…&to=…` or `?sessionId=…`, and `&by=unit|category|month|delegation|year|session`.
 * `figures` are all that he reads; `commitments` repeats those of the promises, as it always has.
 * `&asOf=2023-06-30`: everything as it stood at the end of that day; a day that cannot be shown is refused (400).
 */
export const statistics = answer("statistics.read", readStatistics);

/** The same for whoever is known already. */
export async function readStatistics(viewer: Viewer, { url }: Pick<Asked, "url">) {
  const address = Object.fromEntries(new URL(url).searchParams);
  const { by, ...scope } = statisticsInput.parse(address);
  const now = new Date();
  // Only a day that is named has to lie after the first one.
  const asOf = readAsOf(address.asOf, address.asOf ? await firstDay(db, viewer) : null, now);
  if (asOf.kind === "fault")
    throw new Problem(400, "api.query", { fields: { asOf: [{ key: asOf.because }] } });
  const day = asOf.kind === "past" ? asOf.day : undefined;
  const counted = { ...scope, asOf: day };
  const read = await readFromReplica(viewer.congressId, (from) =>
    whileUnchanged(from, viewer, ["figures", counted, by], () =>
      readFigures(from, viewer, counted, by ? [by] : [], now),
    ),
  );
  const { figures } = read;
  const [groups = null] = read.groups;
  return {
    scope: { ...boundsOf(scope), sessionId: scope.sessionId ?? null },
    countedAt: now.toISOString(),
    asOf: day ?? null,
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
}

const promised = (figures: Partial<Record<FigureName, Figure>>) =>
  Object.fromEntries(Object.entries(figures).filter(([name]) => name in COMMITMENT_METRICS));
