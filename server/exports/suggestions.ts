import "server-only";
import { everySuggestion } from "@/db/queries/suggestion-export";
import { listChoices } from "@/db/queries/suggestion-list-choices";
import { localName, type Named } from "@/domain/local-name";
import type { CaseLine } from "@/domain/suggestion/line";
import { FILTER_NAMES, type FilterName, type ListFilter, readListQuery } from "@/domain/suggestion/list";
import { caseNumber } from "@/domain/suggestion/number";
import type { Column } from "@/domain/table/table";
import { type Ask, type Listing, longListing, namesIn, type Say, UnknownCondition, worded } from "./listing";

/** The cases of a list: its own address gives its rows, all pages of them. */
export async function readSuggestions(ask: Ask): Promise<Listing> {
  const query = readListQuery(ask.asked);
  if (query.ignored.length > 0) throw new UnknownCondition(query.ignored);
  const [rows, filter] = await Promise.all([
    everySuggestion(ask.db, ask.viewer, query, ask.now),
    filterWords(ask, query.filter),
  ]);
  const { say } = ask;
  return longListing({ title: say("list.caption"), about: say("list.lead"), filter }, caseColumns(ask), rows);
}

// biome-ignore format: a table
/** What is told of a case, in the reader's language. */
export const caseColumns = ({ say, locale }: Pick<Ask, "say" | "locale">): Column<CaseLine>[] => worded<CaseLine>({ say }, [
  ["suggestion.fields.number",      "text",   (row) => caseNumber(row), 11],
  ["suggestion.fields.title",       "text",   ({ title }) => title, 44],
  ["suggestion.fields.lead",        "text",   ({ lead }) => lead, 10],
  ["list.export.cosigners",         "number", ({ cosigners }) => cosigners],
  ["suggestion.fields.delegation",  "text",   ({ delegation }) => delegation && localName(delegation, locale)],
  ["suggestion.fields.category",    "text",   ({ category }) => category && localName(category, locale)],
  ["list.filters.period",           "text",   ({ period }) => period && say(`suggestion.periods.${period}`), 12],
  ["suggestion.fields.state",       "text",   ({ state }) => say(`suggestion.states.${state}`), 12],
  ["suggestion.fields.round",       "number", ({ round }) => round],
  ["list.export.mainUnits",         "text",   ({ units }) => namesIn(units.filter(({ co }) => !co), locale), 24],
  ["list.export.coUnits",           "text",   ({ units }) => namesIn(units.filter(({ co }) => co), locale), 24],
  ["suggestion.fields.submittedOn", "day",    ({ submittedOn }) => submittedOn],
  ["suggestion.fields.acceptedOn",  "day",    ({ acceptedOn }) => acceptedOn],
  ["suggestion.fields.assignedOn",  "day",    ({ assignedOn }) => assignedOn],
  ["suggestion.fields.repliedOn",   "day",    ({ repliedOn }) => repliedOn],
  ["suggestion.fields.closedOn",    "day",    ({ closedOn }) => closedOn],
  ["list.export.clock",             "text",   ({ due }) => due && say(`clock.names.${due.clock}`)],
  ["list.columns.due",              "day",    ({ due }) => due?.dueOn],
  ["list.export.lateBy",            "number", ({ due }) => due?.lateBy],
  ["list.columns.class",            "text",   ({ classMeaning }) => classMeaning && say(`reply.classMeanings.${classMeaning}`), 12],
  ["list.columns.rating",           "text",   ({ verdict }) => verdict && say(`rating.verdicts.${verdict}`), 12],
]);

type Choices = Awaited<ReturnType<typeof listChoices>>;

async function filterWords(
  { db, viewer, now, say, locale }: Ask,
  filter: ListFilter,
): Promise<Listing["filter"]> {
  const set = FILTER_NAMES.filter((name) => filter[name] !== undefined);
  if (set.length === 0) return [];
  const choices = await listChoices(db, viewer, now);
  return set.map((name) => [
    say(`list.filters.${name}`),
    choiceName(choices, name, String(filter[name]), say, locale) ??
      valueWord(say, name, String(filter[name])),
  ]);
}

function choiceName(choices: Choices, name: FilterName, id: string, say: Say, locale: string): string | null {
  const named = (list: readonly ({ id: string } & Named)[]) => {
    const found = list.find((each) => each.id === id);
    return found ? localName(found, locale) : say("list.unknown");
  };
  if (name === "category") return named(choices.categories);
  if (name === "unit") return named(choices.units);
  if (name === "delegation") return named(choices.delegations);
  if (name === "lead") return choices.leads.find((each) => each.id === id)?.name ?? say("list.unknown");
  if (name !== "sessionId") return null;
  const session = choices.sessions.find((each) => each.id === id);
  return session
    ? say("organisation.session.name", { term: session.term, number: session.number })
    : say("list.unknown");
}

// biome-ignore format: a table
const WORDS: { [Name in FilterName]?: readonly string[] } = {
  state:  ["suggestion.states"],
  period: ["suggestion.periods"],
  class:  ["reply.classMeanings"],
  rating: ["rating.verdicts", "list"],
  part:   ["list.parts"],
  due:    ["statistics.metrics", "statistics.facts"],
  fact:   ["statistics.metrics", "statistics.facts"],
  mark:   ["suggestion.marks"],
};

function valueWord(say: Say, name: FilterName, value: string): string {
  const path = WORDS[name]?.map((place) => `${place}.${value}`).find((each) => say.has(each));
  return path ? say(path) : value;
}
