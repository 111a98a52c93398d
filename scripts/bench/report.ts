import type { Load } from "./load";

/** One scenario as it came out: under each number of connections, and the floor under the same. */
export type Line = {
  name: string;
  kind: string;
  queries: number;
  loads: Load[];
  floor: Load[];
};

/** What a process holds, in MB: at the end, and at most. */
export type Memory = { now: number; most: number };

export type Report = {
  machine: string;
  date: string;
  commit: string;
  database: { suggestions: number; cities: number; size: string };
  seconds: number;
  coldStart: number;
  /** Of the process that held most. */
  memory: Memory;
  /** Of each process, where several shared the port. */
  processes?: Memory[];
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
  processes = [memory],
  lines,
}: Report): string {
  const connections = lines[0]?.loads.map((load) => load.connections) ?? [];
  return [
    `### ${database.suggestions.toLocaleString("en")} suggestions in ${database.cities} ${database.cities === 1 ? "city" : "cities"} (${database.size})${several(processes)}`,
    "",
    `${machine}; ${date}; commit ${commit}; ${seconds} s for each figure, load generator and PostgreSQL on the same machine.`,
    `First page ${(coldStart / 1000).toFixed(1)} s after the start; memory ${all(processes, "now")} MB at the end, ${all(processes, "most")} MB at most.`,
    "",
    "| request | connections | requests/s | p50 ms | p95 ms | p99 ms | errors | queries | kB | floor requests/s | share of the floor |",
    "| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |",
    ...lines.flatMap((line) => connections.map((_, index) => row(line, index))),
    "",
  ].join("\n");
}

const several = (processes: readonly Memory[]) =>
  processes.length === 1 ? "" : `, ${processes.length} processes`;

const all = (processes: readonly Memory[], when: keyof Memory) =>
  processes.map((memory) => memory[when].toFixed(0)).join(" and ");

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
