import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { API_NOUNS } from "@/domain/access-token/scopes";
import { ASSIGNMENT_GUARDS } from "@/domain/assignment/guards";
import {
  ASSIGNMENT_KINDS,
  ASSIGNMENT_STATE_NAMES,
  EXTENSION_GROUNDS,
  EXTENSION_STATES,
  RETURN_STATES,
} from "@/domain/assignment/states";
import { ASSIGNMENT_TRANSITION_NAMES } from "@/domain/assignment/workflow";
import { AWARD_GUARDS } from "@/domain/award/guards";
import { AWARD_KINDS, AWARD_STATES } from "@/domain/award/kinds";
import { AWARD_TRANSITION_NAMES } from "@/domain/award/workflow";
import { BRIEF_KIND_NAMES } from "@/domain/brief/kinds";
import { CLOCK_NAMES } from "@/domain/clock/rules";
import { COMMITMENT_GUARDS } from "@/domain/commitment/guards";
import { LEDGER_FILTER_NAMES, MARKS, STANDINGS } from "@/domain/commitment/list";
import { COMMITMENT_STATE_NAMES } from "@/domain/commitment/states";
import { COMMITMENT_TRANSITION_NAMES } from "@/domain/commitment/workflow";
import { CHANNEL_NAMES, DELIVERY_STATES } from "@/domain/delivery/channels";
import { FORMAT_NAMES, FORMATS } from "@/domain/document/format";
import { EVALUATION_STATES } from "@/domain/evaluation/states";
import { EVALUATION_GUARDS, EVALUATION_TRANSITION_NAMES } from "@/domain/evaluation/workflow";
import { OLD_SECRETS, RESUME_FROM } from "@/domain/event-subscription/input";
import { PAUSE_REASONS, PUSH_STATES, SUBSCRIPTION_STATES } from "@/domain/event-subscription/states";
import { EVENT_NOUNS, EVENT_TYPES } from "@/domain/event-subscription/types";
import { ALARMS } from "@/domain/feed/alarm";
import { columnsOf, IMPORT_KIND_NAMES } from "@/domain/import-batch/kinds";
import { BATCH_STATE_NAMES, OUTCOMES, RESULTS, ROW_FILTERS, UNDONE } from "@/domain/import-batch/states";
import { FILE_FINDINGS } from "@/domain/inspection/kinds";
import { KEY_GUARDS } from "@/domain/key-suggestion/guards";
import { KEY_CRITERIA, KEY_STATE_NAMES, VISIT_KINDS } from "@/domain/key-suggestion/states";
import { KEY_STEPS } from "@/domain/key-suggestion/step";
import { KEY_TRANSITION_NAMES } from "@/domain/key-suggestion/workflow";
import { LETTER_NAMES } from "@/domain/letter/letters";
import { OPEN_COLUMN_NAMES } from "@/domain/portal/open-data";
import { PUBLIC_PATH } from "@/domain/portal/path";
import { PORTAL_ROOM_NAMES } from "@/domain/portal/rooms";
import { LOCALES } from "@/domain/preferences";
import { PERSONAL_DATA_KINDS } from "@/domain/privacy/kinds";
import { PUBLICATION_GUARDS } from "@/domain/publication/guards";
import { LEVELS, PUBLIC_FIELDS, PUBLIC_LEVELS } from "@/domain/publication/levels";
import { FINDING_ANSWERS, PUBLICATION_STATES, VERSION_KINDS } from "@/domain/publication/states";
import { PUBLICATION_TRANSITION_NAMES } from "@/domain/publication/workflow";
import { RATING_AXES, VERDICTS } from "@/domain/rating/dictionary";
import { CLASS_MEANINGS, CONTACT_PHASES, CONTACT_WAYS, PUBLISH_PROPOSALS } from "@/domain/reply/dictionary";
import { BARE_FACTS, KEY_FACT_NAMES } from "@/domain/report/figure";
import { SCOPE_KINDS } from "@/domain/report/input";
import { ABOUT_NAMES, BLOCK_NAMES } from "@/domain/report/placeholders";
import { REPORT_STATE_NAMES } from "@/domain/report/states";
import { REPORT_GUARDS, REPORT_TRANSITION_NAMES } from "@/domain/report/workflow";
import { MINUS_NAMES, PART_NAMES } from "@/domain/scoring/formula";
import { FIGURE_NAMES, GROUPS, ROUNDINGS, SIGHTS, SUBJECTS } from "@/domain/statistics/catalogue";
import { GROUPINGS } from "@/domain/statistics/metrics";
import { SPANS } from "@/domain/statistics/spans";
import {
  CLOSINGS,
  FORMATIONS,
  ORIGINS,
  PERIODS,
  PUBLICITY_CHOICES,
  REFUSAL_KINDS,
  RETURN_REASONS,
  WISH_ANSWERS,
} from "@/domain/suggestion/dictionary";
import { GUARDS } from "@/domain/suggestion/guards";
import { MARKS as CASE_MARKS } from "@/domain/suggestion/marks";
import { HOLDERS, STATE_NAMES } from "@/domain/suggestion/states";
import { TRANSITION_NAMES } from "@/domain/suggestion/workflow";
import { UNIT_KINDS } from "@/domain/unit";
import { ROLES } from "@/domain/viewer";
import { VOLUME_FAILURES, VOLUME_ORDERS, VOLUME_STATES } from "@/domain/volume/states";
import { RISKS } from "@/domain/warning/forecast";
import { STEP_NAMES } from "@/domain/warning/steps";
import { namesOf } from "@/domain/workflow";
import { YEAR_REPORT_GUARDS } from "@/domain/year-report/guards";
import { YEAR_REPORT_SECTIONS, YEAR_REPORT_STATES } from "@/domain/year-report/states";
import { YEAR_REPORT_TRANSITION_NAMES } from "@/domain/year-report/workflow";
import { NAMESPACES } from "@/messages/load";

type Words = { [key: string]: string | Words };

const read = (locale: string, file: string): Words =>
  JSON.parse(readFileSync(`messages/${locale}/${file}.json`, "utf8")) as Words;
const filesOf = (locale: string) =>
  readdirSync(`messages/${locale}`).map((name) => name.replace(".json", ""));

function flat(words: Words, prefix = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  );
}

// biome-ignore format: a table
/** Every list of the domain, and where its words stand. */
const LISTS: [string, readonly string[]][] = [
  ["suggestion.states", STATE_NAMES],
  ["suggestion.holders", HOLDERS],
  ["suggestion.transitions", TRANSITION_NAMES],
  ["event.suggestion", TRANSITION_NAMES],
  ["refusal.suggestion", namesOf(GUARDS)],
  ["suggestion.periods", PERIODS],
  ["suggestion.origins", ORIGINS],
  ["suggestion.publicity", PUBLICITY_CHOICES],
  ["suggestion.formations", FORMATIONS],
  ["suggestion.returnReasons", RETURN_REASONS],
  ["suggestion.refusalKinds", REFUSAL_KINDS],
  ["suggestion.wishAnswers", WISH_ANSWERS],
  ["suggestion.closings", CLOSINGS],
  ["assignment.states", ASSIGNMENT_STATE_NAMES],
  ["assignment.transitions", ASSIGNMENT_TRANSITION_NAMES],
  ["event.assignment", ASSIGNMENT_TRANSITION_NAMES],
  ["refusal.assignment", namesOf(ASSIGNMENT_GUARDS)],
  ["assignment.kinds", ASSIGNMENT_KINDS],
  ["assignment.extensionGrounds", EXTENSION_GROUNDS],
  ["assignment.extensionStates", EXTENSION_STATES],
  ["assignment.returnStates", RETURN_STATES],
  ["keySuggestion.states", KEY_STATE_NAMES],
  ["keySuggestion.transitions", KEY_TRANSITION_NAMES],
  ["keySuggestion.criteria", KEY_CRITERIA],
  ["keySuggestion.visitKinds", VISIT_KINDS],
  ["keySuggestion.steps", namesOf(KEY_STEPS)],
  ["event.keySuggestion", KEY_TRANSITION_NAMES],
  ["refusal.keySuggestion", namesOf(KEY_GUARDS)],
  ["evaluation.states", EVALUATION_STATES],
  ["evaluation.transitions", EVALUATION_TRANSITION_NAMES],
  ["event.evaluation", EVALUATION_TRANSITION_NAMES],
  ["refusal.evaluation", namesOf(EVALUATION_GUARDS)],
  ["suggestion.marks", CASE_MARKS],
  ["reply.contactPhases", CONTACT_PHASES],
  ["reply.contactWays", namesOf(CONTACT_WAYS)],
  ["reply.publishProposals", PUBLISH_PROPOSALS],
  ["reply.classMeanings", CLASS_MEANINGS],
  ["rating.verdicts", VERDICTS],
  ["rating.axes", RATING_AXES],
  ["person.roles", ROLES],
  ["organisation.unitKinds", namesOf(UNIT_KINDS)],
  ["commitment.states", COMMITMENT_STATE_NAMES],
  ["commitment.standings", STANDINGS],
  ["commitment.marks", MARKS],
  ["commitment.filters", LEDGER_FILTER_NAMES],
  ["commitment.transitions", COMMITMENT_TRANSITION_NAMES],
  ["event.commitment", COMMITMENT_TRANSITION_NAMES],
  ["refusal.commitment", namesOf(COMMITMENT_GUARDS)],
  ["volume.states", VOLUME_STATES],
  ["volume.failures", VOLUME_FAILURES],
  ["volume.orders", VOLUME_ORDERS],
  ["volume.formats", namesOf(FORMATS)],
  ["yearReport.states", YEAR_REPORT_STATES],
  ["yearReport.transitions", YEAR_REPORT_TRANSITION_NAMES],
  ["yearReport.sections", YEAR_REPORT_SECTIONS],
  ["yearReport.hints", YEAR_REPORT_SECTIONS],
  ["event.yearReport", YEAR_REPORT_TRANSITION_NAMES],
  ["refusal.yearReport", namesOf(YEAR_REPORT_GUARDS)],
  ["clock.names", CLOCK_NAMES],
  ["award.states", AWARD_STATES],
  ["letter.names", LETTER_NAMES],
  ["letter.page", FORMAT_NAMES],
  ["award.kinds", AWARD_KINDS],
  ["award.transitions", AWARD_TRANSITION_NAMES],
  ["event.award", AWARD_TRANSITION_NAMES],
  ["refusal.award", namesOf(AWARD_GUARDS)],
  ["brief.kinds", BRIEF_KIND_NAMES],
  ["brief.verbs", BRIEF_KIND_NAMES],
  ["brief.why", BRIEF_KIND_NAMES],
  ["scoring.parts", PART_NAMES],
  ["scoring.definitions", PART_NAMES],
  ["scoring.minus", MINUS_NAMES],
  ["warning.steps", STEP_NAMES],
  ["warning.risks", namesOf(RISKS)],
  ["importBatch.kinds", IMPORT_KIND_NAMES],
  ["importBatch.kindText", IMPORT_KIND_NAMES],
  ...IMPORT_KIND_NAMES.flatMap((kind): [string, readonly string[]][] => [
    [`importBatch.columns.${kind}`, Object.keys(columnsOf(kind))],
    [`importBatch.hints.${kind}`, Object.keys(columnsOf(kind))],
    ...Object.values(columnsOf(kind)).flatMap(({ choices }): [string, readonly string[]][] =>
      choices ? [[choices.words, choices.names]] : [],
    ),
  ]),
  ["importBatch.states", BATCH_STATE_NAMES],
  ["importBatch.outcomes", OUTCOMES],
  ["importBatch.results", RESULTS],
  ["importBatch.undone", UNDONE],
  ["importBatch.filters", ROW_FILTERS],
  ["delivery.channels", CHANNEL_NAMES],
  ["feed.alarms", ALARMS],
  ["api.nouns", API_NOUNS],
  ["delivery.states", DELIVERY_STATES],
  ["eventSubscription.states", SUBSCRIPTION_STATES],
  ["eventSubscription.pauseReasons", PAUSE_REASONS],
  ["eventSubscription.pushStates", PUSH_STATES],
  ["eventSubscription.nouns", EVENT_NOUNS],
  ["eventSubscription.acts.from", RESUME_FROM],
  ["eventSubscription.acts.old", OLD_SECRETS],
  ["event", EVENT_TYPES],
  ["inspection.findings", namesOf(FILE_FINDINGS)],
  ["portal.rooms", PORTAL_ROOM_NAMES],
  ["portal.columns", OPEN_COLUMN_NAMES],
  ["portal.meanings", OPEN_COLUMN_NAMES],
  ["portal.how.steps", PUBLIC_PATH.map(({ state }) => state)],
  ["portal.how.levels", PUBLIC_LEVELS],
  ["publication.states", PUBLICATION_STATES],
  ["publication.levels", LEVELS],
  ["publication.levelHints", LEVELS],
  ["publication.kinds", VERSION_KINDS],
  ["publication.answers", FINDING_ANSWERS],
  ["publication.fields", namesOf(PUBLIC_FIELDS)],
  ["publication.personal", namesOf(PERSONAL_DATA_KINDS)],
  ["publication.transitions", PUBLICATION_TRANSITION_NAMES],
  ["event.publication", PUBLICATION_TRANSITION_NAMES],
  ["refusal.publication", namesOf(PUBLICATION_GUARDS)],
  ["statistics.metrics", FIGURE_NAMES],
  ["statistics.definitions", FIGURE_NAMES],
  ["statistics.groupings", GROUPINGS],
  ["statistics.subjects", SUBJECTS],
  ["statistics.roundings", ROUNDINGS],
  ["statistics.sights", SIGHTS],
  ["flow.spans", SPANS],
  ["dashboard.groups", GROUPS],
  ["dashboard.hints", GROUPS],
  ["report.states", REPORT_STATE_NAMES],
  ["report.transitions", REPORT_TRANSITION_NAMES],
  ["event.report", REPORT_TRANSITION_NAMES],
  ["refusal.report", namesOf(REPORT_GUARDS)],
  ["report.slots", ABOUT_NAMES],
  ["report.text.tables", BLOCK_NAMES.table],
  ["report.text.charts", BLOCK_NAMES.chart],
  ["report.text.lists", BLOCK_NAMES.list],
  ["report.keyFacts", KEY_FACT_NAMES],
  ["report.keyDefinitions", KEY_FACT_NAMES],
  ["report.bareFacts", BARE_FACTS],
  ["report.create.kinds", SCOPE_KINDS],
];

describe.each(LOCALES)("%s", (locale) => {
  const words = new Map(NAMESPACES.flatMap((file) => flat(read(locale, file), `${file}.`)));

  test("each file of words is loaded", () =>
    expect(filesOf(locale).toSorted()).toEqual([...NAMESPACES].toSorted()));

  test.each(LISTS)("every name of %s has a word", (place, names) =>
    expect(names.filter((name) => !words.has(`${place}.${name}`))).toEqual([]),
  );

  test("no word is empty or stands for its own key", () =>
    expect(
      [...words].filter(
        ([key, word]) => word.trim() === "" || (word === key.split(".").at(-1) && /[A-Z_]/.test(word)),
      ),
    ).toEqual([]));
});

test.each(NAMESPACES)("%s has the same keys in both languages", (file) => {
  const [zh, en] = ["zh-CN", "en"].map((locale) =>
    flat(read(locale, file))
      .map(([key]) => key)
      .toSorted(),
  );
  expect(en).toEqual(zh);
});

test.each(NAMESPACES)("%s says in English every value that it says in Chinese", (file) => {
  // English may name a number more, for its plural.
  const slots = (locale: string) =>
    new Map(flat(read(locale, file)).map(([key, word]) => [key, slotsOf(word)]));
  const english = slots("en");
  const lost = [...slots("zh-CN")].filter(([key, names]) =>
    names.some((name) => !english.get(key)?.includes(name)),
  );
  expect(lost).toEqual([]);
});

test("the Chinese words hold no English sentence", () => {
  const words = NAMESPACES.flatMap((file) => flat(read("zh-CN", file), `${file}.`));
  const english = words.filter(
    ([key, word]) => !key.startsWith("design.") && /[a-z]{3,} [a-z]{3,}/i.test(prose(word)),
  );
  expect(english).toEqual([]);
});

test("the English words are the glossary's", () => {
  const banned = /\brepresentatives?\b|\bpetitions?\b|deputy director|\btickets?\b/i;
  const words = NAMESPACES.flatMap((file) => flat(read("en", file), `${file}.`));
  expect(words.filter(([, word]) => banned.test(prose(word)))).toEqual([]);
});

test("the English words hold no Chinese but names", () => {
  const words = NAMESPACES.flatMap((file) => flat(read("en", file), `${file}.`));
  const names = /言路|鹤壁|关怀模式|中文|简体|暂定|代表法|〔|〕|鹤[\u4e00-\u9fff]+|[《》].*?/;
  expect(words.filter(([, word]) => /[\u4e00-\u9fff]/.test(word) && !names.test(word))).toEqual([]);
});

/** The names of the values that go into a word, each once. */
function slotsOf(word: string): string[] {
  return [...new Set([...word.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name ?? ""))].toSorted();
}

const prose = (word: string) => word.replaceAll(/\{[^{}]*\}|<[^>]*>|https?:\S+/g, " ");
