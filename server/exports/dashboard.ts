import "server-only";
import { countCommitments, countCommitmentsByUnit } from "@/db/queries/commitment-statistics";
import { listSessions } from "@/db/queries/organisation";
import { countFigures } from "@/db/queries/statistics";
import { countByGroup } from "@/db/queries/statistics-groups";
import { yearOf } from "@/domain/day";
import { localName, type Named } from "@/domain/local-name";
import {
  COMMITMENT_METRIC_NAMES,
  type CommitmentFigures,
  commitmentFigures,
} from "@/domain/statistics/commitments";
import { type Figure, type Figures, figuresOf } from "@/domain/statistics/figures";
import { GROUPINGS, METRIC_NAMES } from "@/domain/statistics/metrics";
import { readScope, type Scope } from "@/domain/statistics/scope";
import { type Ask, type Listing, listing, worded } from "./listing";

type Line = { by: string; name: string; metric: string; definition: string } & Figure;

/** Every figure of the dashboard, of all cases and of each group: one line for each. */
export async function readDashboard(ask: Ask): Promise<Listing> {
  const { db, viewer, asked, now, today, say } = ask;
  const scope = readScope(asked, yearOf(today));
  const [all, promised, byUnit, ...groups] = await Promise.all([
    countFigures(db, viewer, scope, now),
    countCommitments(db, viewer, scope, now),
    countCommitmentsByUnit(db, viewer, scope, now),
    ...GROUPINGS.map((grouping) => countByGroup(db, viewer, scope, grouping, now)),
  ]);
  const whole = say("common.all");
  const rows = [
    ...ofFigures(ask, whole, whole, all),
    ...ofCommitments(ask, whole, whole, promised),
    ...GROUPINGS.flatMap((grouping, index) =>
      (groups[index] ?? []).flatMap((group) =>
        ofFigures(ask, say(`export.groupings.${grouping}`), nameOf(ask, group), figuresOf(group.counts)),
      ),
    ),
    ...byUnit.flatMap((unit) =>
      ofCommitments(ask, say("export.groupings.unit"), nameOf(ask, unit), commitmentFigures(unit.counts)),
    ),
  ];
  // biome-ignore format: a table
  const columns = worded<Line>(ask, [
    ["export.columns.by",         "text",    ({ by }) => by, 12],
    ["organisation.list.name",    "text",    ({ name }) => name, 24],
    ["export.columns.metric",     "text",    ({ metric }) => metric, 24],
    ["export.columns.count",      "number",  ({ count }) => count],
    ["export.columns.among",      "number",  ({ among }) => among],
    ["export.columns.share",      "percent", ({ share }) => share],
    ["export.columns.definition", "text",    ({ definition }) => definition, 60],
  ]);
  return listing(
    { title: say("dashboard.title"), about: say("dashboard.lead"), filter: await scopeWords(ask, scope) },
    columns,
    rows,
  );
}

const nameOf = ({ say, locale }: Ask, group: Named) =>
  localName(group, locale) || say("dashboard.charts.noDelegation");

const ofFigures = ({ say }: Ask, by: string, name: string, figures: Figures): Line[] =>
  METRIC_NAMES.map((metric) => ({
    ...{ by, name, ...figures[metric] },
    ...{ metric: say(`statistics.metrics.${metric}`), definition: say(`statistics.definitions.${metric}`) },
  }));

const ofCommitments = ({ say }: Ask, by: string, name: string, figures: CommitmentFigures): Line[] =>
  COMMITMENT_METRIC_NAMES.map((metric) => ({
    ...{ by, name, ...figures[metric] },
    metric: say(`statistics.commitmentMetrics.${metric}`),
    definition: say(`statistics.commitmentDefinitions.${metric}`),
  }));

async function scopeWords(
  { db, viewer, say }: Ask,
  { year, from, to, sessionId }: Scope,
): Promise<[string, string][]> {
  const filter: [string, string][] = [];
  if (year !== undefined) filter.push([say("dashboard.scope.label"), String(year)]);
  if (from) filter.push([say("list.filters.from"), from]);
  if (to) filter.push([say("list.filters.to"), to]);
  if (sessionId) {
    const found = (await listSessions(db, viewer, { retired: true })).find(({ id }) => id === sessionId);
    const name = found && say("organisation.session.name", { term: found.term, number: found.number });
    filter.push([say("list.filters.sessionId"), name ?? say("list.unknown")]);
  }
  return filter;
}
