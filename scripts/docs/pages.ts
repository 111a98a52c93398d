import { ASSIGNMENT_STATE_NAMES } from "../../domain/assignment/states";
import { ASSIGNMENT_TRANSITIONS } from "../../domain/assignment/workflow";
import { AWARD_STATES } from "../../domain/award/kinds";
import { AWARD_TRANSITIONS } from "../../domain/award/workflow";
import { CLOCK_NAMES, CLOCKS, DEFAULT_RULE_SET, type Rule } from "../../domain/clock/rules";
import { COMMITMENT_STATE_NAMES } from "../../domain/commitment/states";
import { COMMITMENT_TRANSITIONS } from "../../domain/commitment/workflow";
import { EVALUATION_STATES } from "../../domain/evaluation/states";
import { EVALUATION_TRANSITIONS } from "../../domain/evaluation/workflow";
import { KEY_STATE_NAMES } from "../../domain/key-suggestion/states";
import { KEY_TRANSITIONS } from "../../domain/key-suggestion/workflow";
import { PERMISSIONS } from "../../domain/permissions";
import { PUBLICATION_STATES } from "../../domain/publication/states";
import { PUBLICATION_TRANSITIONS } from "../../domain/publication/workflow";
import { REPORT_STATE_NAMES } from "../../domain/report/states";
import { REPORT_TRANSITIONS } from "../../domain/report/workflow";
import { BOARD } from "../../domain/statistics/board";
import { entryOf, type FigureGroup, GROUPS } from "../../domain/statistics/catalogue";
import { rowsAddress } from "../../domain/statistics/rows";
import { SIGHT_OF } from "../../domain/statistics/sight";
import { STATE_NAMES } from "../../domain/suggestion/states";
import { TRANSITIONS } from "../../domain/suggestion/workflow";
import { edges, type Transition } from "../../domain/workflow";
import { YEAR_REPORT_STATES } from "../../domain/year-report/states";
import { YEAR_REPORT_TRANSITIONS } from "../../domain/year-report/workflow";
import assignmentWords from "../../messages/en/assignment.json";
import awardWords from "../../messages/en/award.json";
import commitmentWords from "../../messages/en/commitment.json";
import dashboardWords from "../../messages/en/dashboard.json";
import evaluationWords from "../../messages/en/evaluation.json";
import keyWords from "../../messages/en/keySuggestion.json";
import roleWords from "../../messages/en/person.json";
import publicationWords from "../../messages/en/publication.json";
import reportWords from "../../messages/en/report.json";
import statisticsWords from "../../messages/en/statistics.json";
import suggestionWords from "../../messages/en/suggestion.json";
import yearReportWords from "../../messages/en/yearReport.json";
import assignmentZh from "../../messages/zh-CN/assignment.json";
import awardZh from "../../messages/zh-CN/award.json";
import commitmentZh from "../../messages/zh-CN/commitment.json";
import evaluationZh from "../../messages/zh-CN/evaluation.json";
import keyZh from "../../messages/zh-CN/keySuggestion.json";
import publicationZh from "../../messages/zh-CN/publication.json";
import reportZh from "../../messages/zh-CN/report.json";
import suggestionZh from "../../messages/zh-CN/suggestion.json";
import yearReportZh from "../../messages/zh-CN/yearReport.json";
import { apiPage } from "./api";
import { iconStyles } from "./icons";

/** A page of docs/ that follows from a table. */
export type Page = { file: string; text: string };

type Words = Record<string, string>;
type Table = Record<string, Transition<string, string, string>>;

/** All generated pages, in their final words. */
export function generatedDocs(): Page[] {
  return [
    { file: "docs/workflow.md", text: workflow() },
    { file: "docs/clocks.md", text: clocks() },
    { file: "docs/permissions.md", text: permissions() },
    { file: "docs/metrics.md", text: metrics() },
    { file: "docs/api.md", text: apiPage() },
    { file: "app/icons.css", text: iconStyles() },
  ];
}

const NOTE = "<!-- Written by `npm run docs` from the tables in domain/. Do not edit. -->";

function workflow(): string {
  const suggestion = machine("Suggestion", STATE_NAMES, TRANSITIONS, suggestionWords, suggestionZh, "draft");
  const assignment = machine(
    "Assignment",
    ASSIGNMENT_STATE_NAMES,
    ASSIGNMENT_TRANSITIONS,
    assignmentWords,
    assignmentZh,
    "pending_receipt",
  );
  return page("Workflow", [
    "`when`: without it the step is not there. `only if`: without it the step is refused, with the reason.",
    suggestion,
    assignment,
    machine(
      "Commitment",
      COMMITMENT_STATE_NAMES,
      COMMITMENT_TRANSITIONS,
      commitmentWords,
      commitmentZh,
      "planned",
    ),
    machine("Key suggestion", KEY_STATE_NAMES, KEY_TRANSITIONS, keyWords, keyZh, "nominated"),
    machine("Evaluation", EVALUATION_STATES, EVALUATION_TRANSITIONS, evaluationWords, evaluationZh, "panel"),
    machine("Award", AWARD_STATES, AWARD_TRANSITIONS, awardWords, awardZh, "nominating"),
    machine("Report", REPORT_STATE_NAMES, REPORT_TRANSITIONS, reportWords, reportZh, "draft"),
    machine(
      "Year report",
      YEAR_REPORT_STATES,
      YEAR_REPORT_TRANSITIONS,
      yearReportWords,
      yearReportZh,
      "prefilled",
    ),
    publication(),
  ]);
}

const publication = () =>
  machine(
    "Publication",
    PUBLICATION_STATES,
    PUBLICATION_TRANSITIONS,
    publicationWords,
    publicationZh,
    "proposed",
  );

type StateWords = { states: Words; transitions: Words };

function machine(
  title: string,
  states: readonly string[],
  table: Table,
  en: StateWords,
  zh: StateWords,
  start: string,
) {
  const names = states.map((state) => `  ${state}: ${en.states[state]} ${zh.states[state]}`);
  const arrows = edges(table)
    .filter(({ from, to }) => from !== to)
    .map(({ name, from, to }) => `  ${from} --> ${to}: ${en.transitions[name]}`);
  const diagram = ["```mermaid", "stateDiagram-v2", `  [*] --> ${start}`, ...names, ...arrows, "```"].join(
    "\n",
  );
  const rows = Object.entries(table).map(([name, row]) => [
    `\`${name}\``,
    `${en.transitions[name]} ${zh.transitions[name]}`,
    row.from.join(", "),
    row.to === "stay" ? "(stays)" : row.to,
    row.by.map(roleWord).join(", "),
    (row.when ?? []).join(", "),
    (row.guards ?? []).join(", "),
    [
      ...(row.starts ?? []).map((clock) => `+${clock}`),
      ...(row.stops ?? []).map((clock) => `−${clock}`),
    ].join(" "),
    row.note ?? "",
  ]);
  const head = ["step", "words", "from", "to", "by", "when", "only if", "clocks", "reason"];
  return `## ${title}\n\n${diagram}\n\n${markdown(head, rows)}`;
}

function clocks(): string {
  const rows = CLOCK_NAMES.map((name) => [
    `\`${name}\``,
    CLOCKS[name].subject,
    CLOCKS[name].starts,
    lengthOf(DEFAULT_RULE_SET.rules[name]),
    CLOCKS[name].warnOnly ? "warns only" : "",
    DEFAULT_RULE_SET.rules[name].source,
  ]);
  const head = ["clock", "runs on", "starts", "length", "", "source"];
  const { name, source, validFrom } = DEFAULT_RULE_SET;
  return page("Clocks", [`Rule set **${name}**, valid from ${validFrom}. ${source}`, markdown(head, rows)]);
}

function permissions(): string {
  const rows = Object.entries(PERMISSIONS).map(([name, roles]) => [
    `\`${name}\``,
    roles.map(roleWord).join(", "),
  ]);
  return page("Permissions", [
    "Who may try at all. Whether he may on this case is said by the workflow and by `db/queries/visible.ts`.",
    markdown(["permission", "roles"], rows),
  ]);
}

function metrics(): string {
  const head = [
    "figure",
    "words",
    "definition",
    "counts",
    "of",
    "among",
    "rounding",
    "who",
    "public",
    "rows",
  ];
  const groups = GROUPS.map(
    (group) => `## ${dashboardWords.groups[group]}\n\n${markdown(head, figuresIn(group))}`,
  );
  return page("Metrics", [
    "One catalogue, `domain/statistics/catalogue.ts`: the dashboard, the JSON, the help page `/dashboard/figures`, the comparison and the exports read it. A numerator and a denominator are filters of rows; whoever reads a figure counts the rows he may see.",
    ...groups,
  ]);
}

function figuresIn(group: FigureGroup): string[][] {
  const { subjects, roundings } = statisticsWords;
  const [words, definitions]: Words[] = [statisticsWords.metrics, statisticsWords.definitions];
  return BOARD[group].map((name) => {
    const { counts, of, among, rounding, sight, open } = entryOf(name);
    const said = [
      `\`${name}\``,
      words?.[name] ?? "",
      definitions?.[name] ?? "",
      subjects[counts],
      of,
      among ?? "–",
    ];
    const rows = `\`${rowsAddress(name, { year: 2023 })}\``;
    return [...said, roundings[rounding], `\`${SIGHT_OF[sight]}\``, open ? "yes" : "no", rows];
  });
}

const roleWord = (role: string) => (roleWords.roles as Words)[role] ?? role;

function lengthOf(rule: Rule): string {
  if (rule.unit === "fixed") return `${rule.month}-${rule.day} of the year`;
  return `${rule.length} ${rule.unit.replace("_", " ")}`;
}

const page = (title: string, parts: readonly string[]) => [`# ${title}`, NOTE, ...parts, ""].join("\n\n");

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
