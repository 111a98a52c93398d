import type { Counted, CountedCommitment, CountedKey, CountedRow } from "./snapshot";
import type { Cell, ReportTable } from "./table";
import type { Say } from "./words";

/** The key suggestions and what came of each. */
export function keyList(counted: Counted, say: Say): ReportTable {
  const cells = (row: CountedKey): Cell[] => [
    caseCell(row),
    { text: row.title },
    { text: unitsOf(counted, row) },
    { text: [row.leader, row.committee].filter((each) => each !== null).join("、") },
    { text: row.meaning === null ? say("report.text.waiting") : say(`reply.classMeanings.${row.meaning}`) },
    { text: ratingText(row, say) },
  ];
  return {
    caption: say("report.text.lists.keySuggestions"),
    columns: columns(say, "keys", { number: 2.7, title: 5, units: 3, lead: 3.4, result: 3, rating: 2.8 }),
    rows: counted.key.map(cells),
  };
}

/** The commitments, each with its day and how it stands. */
export function commitmentList(counted: Counted, say: Say): ReportTable {
  const cells = (row: CountedCommitment): Cell[] => [
    caseCell(row),
    { text: unitsOf(counted, row) },
    { text: row.text },
    { text: row.firstDueOn ?? "—" },
    { text: standingOf(row, say) },
  ];
  return {
    caption: say("report.text.lists.commitments"),
    columns: columns(say, "commitmentColumns", {
      number: 2.7,
      units: 3,
      text: 6,
      firstDueOn: 3,
      standing: 3.6,
    }),
    rows: counted.commitment.map(cells),
  };
}

const caseCell = ({ number, caseId }: CountedRow): Cell => ({ text: number, href: `/suggestions/${caseId}` });

const unitsOf = ({ names }: Counted, { groups }: CountedRow) =>
  (groups.unit ?? []).map((key) => names[key]?.name ?? key).join("、");

function ratingText({ verdict, percent }: CountedKey, say: Say): string {
  const rating = verdict === null ? say("report.text.unrated") : say(`rating.verdicts.${verdict}`);
  return percent === null ? rating : say("report.text.voted", { rating, percent: Math.floor(percent) });
}

/** How a commitment stood: kept on its first day or later, missed, given up, or still running. */
function standingOf({ facts, state, fulfilledOn, dueOn }: CountedCommitment, say: Say): string {
  if (facts.includes("kept")) return say("report.text.standings.kept", { day: fulfilledOn ?? "" });
  if (facts.includes("keptLate")) return say("report.text.standings.keptLate", { day: fulfilledOn ?? "" });
  if (state === "cancelled") return say("report.text.standings.cancelled");
  if (facts.includes("missed")) return say("report.text.standings.missed");
  return say("report.text.standings.running", { day: dueOn ?? "" });
}

const columns = (say: Say, list: string, widths: Record<string, number>): ReportTable["columns"] =>
  Object.entries(widths).map(([name, width]) => ({
    head: say(`report.text.${list}.${name}`),
    width,
    align: "start",
  }));
