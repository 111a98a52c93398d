import type { Load } from "./load";

/** One scenario as it came out: under each number of connections, and the floor under the same. */
export type Line = {
  name: string;
  kind: string;
  queries: number;
  loads: Load[];
  floor: Load[];
};

export type Report = {
  machine: string;
  date: string;
  commit: string;
  database: { suggestions: number; cities: number; size: string };
  seconds: number;
  coldStart: number;
  memory: { now: number; most: number };
  lines: Line[];
};

/** The report as a Markdown table. */
export function table({
  machine,
  date,
  commit,
  database,
  seconds,
  coldStart,
  memory,
  lines,
}: Report): string {
  const connections = lines[0]?.loads.map((load) => load.connections) ?? [];
  return [
    `### ${database.suggestions.toLocaleString("en")} suggestions in ${database.cities} ${database.cities === 1 ? "city" : "cities"} (${database.size})`,
    "",
    `${machine}; ${date}; commit ${commit}; ${seconds} s for each figure, load generator and PostgreSQL on the same machine.`,
    `First page ${(coldStart / 1000).toFixed(1)} s after the start; memory ${memory.now.toFixed(0)} MB at the end, ${memory.most.toFixed(0)} MB at most.`,
    "",
    "| request | connections | requests/s | p50 ms | p95 ms | p99 ms | errors | queries | kB | floor requests/s | share of the floor |",
    "| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |",
    ...lines.flatMap((line) => connections.map((_, index) => row(line, index))),
    "",
  ].join("\n");
}

function row({ name, queries, loads, floor }: Line, index: number): string {
  const load = loads[index];
  const under = floor[index];
  if (!load) return "";
  const cells = [
    name,
    load.connections,
    load.perSecond.toFixed(load.perSecond < 100 ? 1 : 0),
    load.p50.toFixed(1),
    load.p95.toFixed(1),
    load.p99.toFixed(1),
    load.errors,
    queries,
    (load.bytes / 1024).toFixed(1),
    under ? under.perSecond.toFixed(0) : "",
    under ? `${((load.perSecond / under.perSecond) * 100).toFixed(0)} %` : "",
  ];
  return `| ${cells.join(" | ")} |`;
}
