import fs from "node:fs";
import path from "node:path";
import { type Report, table } from "./report";

const MARK = "<!-- figures: written by `npm run bench`, do not edit below -->";

/** The page of figures with all reports: what stands above the mark is a person's, what follows is made anew. */
export function pageWith(page: string, reports: readonly Report[]): string {
  const [said = ""] = page.split(MARK);
  const ordered = reports.toSorted((a, b) => a.database.suggestions - b.database.suggestions);
  const machines = [...new Set(reports.map(({ machine }) => machine))].toSorted();
  const grown = machines.flatMap((one) => growth(ordered.filter(({ machine }) => machine === one)));
  return [`${said.trimEnd()}\n`, MARK, "", ...grown, "## Figures", "", ...ordered.map(table)].join("\n");
}

/** How the smallest and the largest of one machine compare, one process each: the same request, so many times the cost. */
function growth(reports: readonly Report[]): string[] {
  const alone = reports.filter(({ processes = [] }) => processes.length < 2);
  const [small, large] = [alone[0], alone.at(-1)];
  if (!small || !large || small === large) return [];
  const size = ({ database }: Report) => database.suggestions.toLocaleString("en");
  const rows = small.lines.flatMap(({ name, loads }) => {
    const before = loads.at(-1)?.perSecond;
    const after = large.lines.find((line) => line.name === name)?.loads.at(-1)?.perSecond;
    if (!before || !after) return [];
    return [`| ${name} | ${before.toFixed(1)} | ${after.toFixed(1)} | ${(before / after).toFixed(2)} |`];
  });
  const connections = small.lines[0]?.loads.at(-1)?.connections;
  return [
    ...[`## Growth from ${size(small)} to ${size(large)}`, ""],
    ...[`Requests/s at ${connections} connections (${small.machine}):`, ""],
    ...[`| | ${size(small)} | ${size(large)} | cost times |`, "| --- | --: | --: | --: |", ...rows, ""],
  ];
}

/** Keeps a report beside the others, and writes the page anew. Returns where it lies. */
export function keepReport(report: Report, name: string): string {
  const folder = path.join("docs", "bench");
  fs.mkdirSync(folder, { recursive: true });
  const { processes = [] } = report;
  const file = path.join(folder, `${name}${processes.length > 1 ? `_by_${processes.length}` : ""}.json`);
  fs.writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  const reports = fs
    .readdirSync(folder)
    .map((each) => JSON.parse(fs.readFileSync(path.join(folder, each), "utf8")) as Report);
  const page = path.join("docs", "bench.md");
  fs.writeFileSync(page, pageWith(fs.readFileSync(page, "utf8"), reports));
  return file;
}
