import "server-only";
import { countAssignmentDesk, everyWaitingCase, type WaitingCase } from "@/db/queries/assignment-desk";
import { everyDecision, type RequestRow } from "@/db/queries/decision-desk";
import { everyGroup, type GroupLine } from "@/db/queries/group";
import { countOpenLetters, everyLetter, type LetterRow } from "@/db/queries/letter";
import { listCategories, listUnits } from "@/db/queries/organisation";
import { everyToReview, type ToReview } from "@/db/queries/quality";
import { everySuggestion } from "@/db/queries/suggestion-export";
import { readDecisionList } from "@/domain/assignment/decisions";
import { type AssignmentDesk, type DeskFilter, NO_WISH, readDeskQuery } from "@/domain/assignment/desk";
import { localName, type Named, namesIn } from "@/domain/local-name";
import { readListQuery } from "@/domain/suggestion/list";
import { caseNumber } from "@/domain/suggestion/number";
import type { Column } from "@/domain/table/table";
import { type Ask, type Listing, longListing, UnknownCondition, worded } from "./listing";
import { caseColumns } from "./suggestions";

/** What waits for its review. */
export const readReviewDesk = (ask: Ask): Promise<Listing> => waiting(ask, "submitted", "desk.review");

/** What waits for a delegation's check. */
export const readDelegationDesk = (ask: Ask): Promise<Listing> =>
  waiting(ask, "delegation_check", "delegation");

async function waiting(ask: Ask, state: string, words: "desk.review" | "delegation"): Promise<Listing> {
  const { db, viewer, now, say } = ask;
  const query = readListQuery({ state, sort: state === "submitted" ? "due" : "submittedOn" });
  const rows = await everySuggestion(db, viewer, query, now);
  const head = { title: say(`${words}.title`), about: say(`${words}.lead`, { count: rows.total }) };
  return longListing(head, caseColumns(ask), rows);
}

/** What waits for a unit at staff's desk. */
export const readAssignmentDesk = (ask: Ask): Promise<Listing> => unassigned(ask, "assign");

/** What waits for a unit at the government office's desk. */
export const readDispatchDesk = (ask: Ask): Promise<Listing> => unassigned(ask, "dispatch");

async function unassigned(ask: Ask, desk: AssignmentDesk): Promise<Listing> {
  const { db, viewer, asked, now, say, locale } = ask;
  const { filter, ignored } = readDeskQuery(asked);
  if (ignored.length > 0) throw new UnknownCondition(ignored);
  const [rows, named, count] = await Promise.all([
    everyWaitingCase(db, viewer, desk, filter, now),
    filterWords(ask, filter),
    countAssignmentDesk(db, viewer, desk),
  ]);
  // biome-ignore format: a table
  const columns = worded<WaitingCase>(ask, [
    ["suggestion.fields.number",      "text", (row) => caseNumber(row), 11],
    ["suggestion.fields.title",       "text", ({ title }) => title, 44],
    ["suggestion.fields.lead",        "text", ({ lead }) => lead, 10],
    ["suggestion.fields.category",    "text", ({ category }) => category && localName(category, locale)],
    ["suggestion.fields.wishedUnits", "text", ({ wished, wishedEn }) => namesIn(locale, wished, wishedEn), 24],
    ["suggestion.fields.acceptedOn",  "day",  ({ acceptedOn }) => acceptedOn],
    ["desk.assign.due",               "day",  ({ due }) => due?.dueOn],
    ["export.columns.disputed",       "text", ({ disputed }) => disputed ? say("desk.assign.disputed") : null, 16],
  ]);
  const about = say(`desk.${desk}.lead`, { count });
  return longListing({ title: say(`desk.${desk}.title`), about, filter: named }, columns, rows);
}

/** What a desk was narrowed to, in words. */
async function filterWords({ db, viewer, say, locale }: Ask, filter: DeskFilter) {
  const { q, category, wished } = filter;
  const [categories, units] = await Promise.all([
    category ? listCategories(db, viewer, { retired: true }) : [],
    wished ? listUnits(db, viewer, { retired: true }) : [],
  ]);
  const named = (rows: readonly (Named & { id: string })[], id: string | undefined) => {
    const row = rows.find((one) => one.id === id);
    return row && localName(row, locale);
  };
  const words: [string, string | undefined][] = [
    [say("list.filters.q"), q],
    [say("list.filters.category"), named(categories, category)],
    [say("desk.filter.wished"), wished === NO_WISH ? say("desk.filter.noWish") : named(units, wished)],
  ];
  return words.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}

/** Requests to give a case back and for more time that this office decides. */
export async function readDecisions(ask: Ask): Promise<Listing> {
  const { db, viewer, asked, say, locale } = ask;
  const list = readDecisionList(asked.list);
  const rows = await everyDecision(db, viewer, list);
  // biome-ignore format: a table
  const columns = worded<RequestRow>(ask, [
    ["export.columns.what",           "text", ({ what }) => say(`desk.decisions.${what}`), 12],
    ["suggestion.fields.number",      "text", (row) => caseNumber(row), 11],
    ["suggestion.fields.title",       "text", ({ title }) => title, 44],
    ["export.columns.unit",           "text", ({ unit }) => localName(unit, locale), 24],
    ["export.columns.kind",           "text", ({ kind }) => say(`assignment.kinds.${kind}`), 10],
    ["suggestion.fields.assignedOn",  "day",  ({ assignedOn }) => assignedOn],
    ["export.columns.askedOn",        "day",  (row) => row.what === "return" ? row.requestedOn : row.proposedOn],
    ["export.columns.reason",         "text", (row) => row.what === "return" ? row.reason : row.noteToDeputy, 44],
  ]);
  const about = say(`desk.decisions.lists.${list}`);
  return longListing({ title: say("desk.decisions.title"), about }, columns, rows);
}

/** Cases that are handled together, by their main case. */
export async function readGroups(ask: Ask): Promise<Listing> {
  const rows = await everyGroup(ask.db, ask.viewer);
  // biome-ignore format: a table
  const columns = worded<GroupLine>(ask, [
    ["group.main",                 "text",   ({ number }) => number, 11],
    ["suggestion.fields.title",    "text",   ({ title }) => title, 44],
    ["suggestion.fields.lead",     "text",   ({ lead }) => lead, 10],
    ["export.columns.members",     "number", ({ members }) => members],
    ["group.reason",               "text",   ({ reason }) => reason, 36],
    ["export.columns.mergedOn",    "day",    ({ mergedOn }) => mergedOn],
  ]);
  const about = ask.say("group.list.lead", { count: rows.total });
  return longListing({ title: ask.say("group.list.title"), about }, columns, rows);
}

/** Texts that are treated as letters. */
export async function readLetters(ask: Ask): Promise<Listing> {
  const { db, viewer } = ask;
  const [rows, open] = await Promise.all([everyLetter(db, viewer), countOpenLetters(db, viewer)]);
  const columns: Column<LetterRow>[] = worded<LetterRow>(ask, [
    ["paper.letters.columns.title", "text", ({ title }) => title, 44],
    ["paper.letters.columns.lead", "text", ({ lead }) => lead, 10],
    ["paper.letters.columns.since", "day", ({ closedOn }) => closedOn],
    ["paper.letters.columns.answered", "day", ({ answeredOn }) => answeredOn],
  ]);
  return longListing(
    { title: ask.say("paper.letters.title"), about: ask.say("paper.letters.lead", { open }) },
    columns,
    rows,
  );
}

/** Issued replies whose quality nobody has reviewed yet. */
export async function readQualityDesk(ask: Ask): Promise<Listing> {
  const { db, viewer, say, locale } = ask;
  const rows = await everyToReview(db, viewer);
  // biome-ignore format: a table
  const columns = worded<ToReview>(ask, [
    ["suggestion.fields.number",    "text",   (row) => caseNumber(row), 11],
    ["suggestion.fields.title",     "text",   ({ title }) => title, 44],
    ["export.columns.unit",         "text",   ({ unit }) => localName(unit, locale), 24],
    ["suggestion.fields.round",     "number", ({ round }) => round],
    ["suggestion.fields.repliedOn", "day",    ({ issuedOn }) => issuedOn],
    ["export.columns.class",        "text",   ({ classKey }) => classKey, 8],
    ["export.columns.summary",      "text",   ({ summary }) => summary, 50],
  ]);
  return longListing(
    { title: say("scoring.quality.title"), about: say("scoring.quality.lead") },
    columns,
    rows,
  );
}
