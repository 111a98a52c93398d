import { z } from "zod";
import { METRIC_NAMES, type MetricName } from "@/domain/statistics/metrics";
import type { Person } from "./person";

/** How many cases each figure counts. */
export type Counts = Record<MetricName, number>;

const figures = z.record(z.string(), z.object({ count: z.number() }));
const answer = z.object({
  figures,
  groups: z.array(z.object({ key: z.string().nullable(), figures })).optional(),
});

/** This year's figures as the JSON gives them to somebody; with a delegation, of its cases alone. */
export async function figuresOf(person: Person, year: number, delegationId?: string | null): Promise<Counts> {
  const by = delegationId ? "&by=delegation" : "";
  const response = await person.page.request.get(`/api/v1/statistics?year=${year}${by}`);
  const { figures, groups } = answer.parse(await response.json());
  const found = delegationId ? groups?.find(({ key }) => key === delegationId)?.figures : figures;
  return countsFrom((name) => found?.[name]?.count ?? 0);
}

/** The figures as they stand on the tiles of somebody's dashboard. */
export async function dashboardOf(person: Person, year: number): Promise<Counts> {
  await person.go(`/dashboard?year=${year}`);
  const names = await person.page
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("aria-label") ?? ""));
  return countsFrom((name) => {
    const [before = "", after = ""] = person
      .say("ui.stat", { label: person.say(`statistics.metrics.${name}`), value: "|" })
      .split("|");
    const own = names.find((each) => each.startsWith(before) && each.endsWith(after));
    return Number((own ?? "NaN").slice(before.length, -after.length).replaceAll(",", ""));
  });
}

/** What has changed, without what has not. */
export function moved(before: Counts, after: Counts): Partial<Counts> {
  const changes = METRIC_NAMES.map((name) => [name, after[name] - before[name]] as const);
  return Object.fromEntries(changes.filter(([, change]) => change !== 0));
}

function countsFrom(count: (name: MetricName) => number): Counts {
  return Object.fromEntries(METRIC_NAMES.map((name) => [name, count(name)])) as Counts;
}
