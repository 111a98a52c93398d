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
import { COMMITMENT_METRIC_NAMES, COMMITMENT_METRICS } from "../../domain/statistics/commitments";
import { METRIC_NAMES, METRICS } from "../../domain/statistics/metrics";
import { STATE_NAMES } from "../../domain/suggestion/states";
import { TRANSITIONS } from "../../domain/suggestion/workflow";
import { edges, type Transition } from "../../domain/workflow";
import assignmentWords from "../../messages/en/assignment.json";
import awardWords from "../../messages/en/award.json";
import commitmentWords from "../../messages/en/commitment.json";
import evaluationWords from "../../messages/en/evaluation.json";
import keyWords from "../../messages/en/keySuggestion.json";
import roleWords from "../../messages/en/person.json";
import statisticsWords from "../../messages/en/statistics.json";
import suggestionWords from "../../messages/en/suggestion.json";
import assignmentZh from "../../messages/zh-CN/assignment.json";
import awardZh from "../../messages/zh-CN/award.json";
import commitmentZh from "../../messages/zh-CN/commitment.json";
import evaluationZh from "../../messages/zh-CN/evaluation.json";
import keyZh from "../../messages/zh-CN/keySuggestion.json";
import suggestionZh from "../../messages/zh-CN/suggestion.json";

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
  ]);
}

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
  const words: Words = statisticsWords.metrics;
  const definitions: Words = statisticsWords.definitions;
  const rows = METRIC_NAMES.map((name) => [
    `\`${name}\``,
    words[name] ?? "",
    definitions[name] ?? "",
    METRICS[name].of,
    METRICS[name].among ?? "–",
  ]);
  const promised: Words = statisticsWords.commitmentMetrics;
  const meant: Words = statisticsWords.commitmentDefinitions;
  const ledger = COMMITMENT_METRIC_NAMES.map((name) => [
    `\`${name}\``,
    promised[name] ?? "",
    meant[name] ?? "",
    COMMITMENT_METRICS[name].of,
    COMMITMENT_METRICS[name].among ?? "–",
  ]);
  const head = ["figure", "words", "definition", "counts", "among"];
  return page("Metrics", [
    "## Suggestions",
    markdown(head, rows),
    "## Commitments",
    "Counted among the commitments in the replies to the suggestions of a scope; the list of each is `/commitments`.",
    markdown(head, ledger),
  ]);
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
