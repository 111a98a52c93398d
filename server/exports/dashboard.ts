import "server-only";
import { readFigures } from "@/db/queries/board";
import type { CatalogueFigures } from "@/db/queries/catalogue";
import { listSessions } from "@/db/queries/organisation";
import { yearOf } from "@/domain/day";
import { localName, type Named } from "@/domain/local-name";
import { entryOf } from "@/domain/statistics/catalogue";
import type { Figure } from "@/domain/statistics/figures";
import { GROUPINGS } from "@/domain/statistics/metrics";
import { readScope, type Scope } from "@/domain/statistics/scope";
import { figuresOfViewer } from "@/domain/statistics/sight";
import { type Ask, type Listing, listing, worded } from "./listing";
import { pastDay } from "./scope";

type Line = { by: string; name: string; metric: string; unit: string; definition: string } & Figure;

/** Every figure of the catalogue that the viewer reads, of all rows and of each group: one line for each. */
export async function readDashboard(ask: Ask): Promise<Listing> {
  const { db, viewer, asked, now, today, say } = ask;
  const day = await pastDay(ask);
  const scope = readScope(asked, yearOf(day ?? today));
  const { figures, groups } = await readFigures(db, viewer, { ...scope, asOf: day }, GROUPINGS, now);
  const whole = say("common.all");
  const rows = [
    ...linesOf(ask, whole, whole, figures),
    ...GROUPINGS.flatMap((grouping, index) =>
      (groups[index] ?? []).flatMap((group) =>
        linesOf(ask, say(`statistics.groupings.${grouping}`), nameOf(ask, group), group.figures),
      ),
    ),
  ];
  // biome-ignore format: a table
  const columns = worded<Line>(ask, [
    ["export.columns.by",         "text",    ({ by }) => by, 12],
    ["organisation.list.name",    "text",    ({ name }) => name, 24],
    ["export.columns.metric",     "text",    ({ metric }) => metric, 24],
    ["export.columns.count",      "number",  ({ count }) => count],
    ["statistics.unit",           "text",    ({ unit }) => unit, 10],
    ["export.columns.among",      "number",  ({ among }) => among],
    ["export.columns.share",      "percent", ({ share }) => share],
    ["export.columns.definition", "text",    ({ definition }) => definition, 60],
  ]);
  const filter = await scopeWords(ask, scope);
  if (day !== undefined) filter.unshift([say("history.label"), day]);
  return listing({ title: say("dashboard.title"), about: say("dashboard.lead"), filter }, columns, rows);
}

const nameOf = ({ say, locale }: Ask, group: Named) =>
  localName(group, locale) || say("dashboard.charts.noDelegation");

const linesOf = ({ say, viewer }: Ask, by: string, name: string, figures: CatalogueFigures): Line[] =>
  figuresOfViewer(viewer).flatMap((metric) => {
    const figure = figures[metric];
    if (figure === undefined) return [];
    const words = {
      metric: say(`statistics.metrics.${metric}`),
      definition: say(`statistics.definitions.${metric}`),
    };
    return [{ by, name, ...figure, ...words, unit: say(`statistics.subjects.${entryOf(metric).counts}`) }];
  });

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
