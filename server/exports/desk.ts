import "server-only";
import { atOnce } from "@/db/client";
import { listAssignmentDesk, listExtensionsToDecide, listReturnsToDecide } from "@/db/queries/desk";
import { decisionOffers } from "@/db/queries/desk-offers";
import { everyGroup, type GroupLine } from "@/db/queries/group";
import { countOpenLetters, everyLetter, type LetterRow } from "@/db/queries/letter";
import { everyToReview, type ToReview } from "@/db/queries/quality";
import { everySuggestion } from "@/db/queries/suggestion-export";
import { DECISIONS } from "@/domain/assignment/decisions";
import { localName } from "@/domain/local-name";
import { readListQuery } from "@/domain/suggestion/list";
import { caseNumber } from "@/domain/suggestion/number";
import type { Column } from "@/domain/table/table";
import { type Ask, type Listing, listing, longListing, worded } from "./listing";
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
export const readAssignmentDesk = (ask: Ask): Promise<Listing> => unassigned(ask, "accepted", "assign");

/** What waits for a unit at the government office's desk. */
export const readDispatchDesk = (ask: Ask): Promise<Listing> => unassigned(ask, "dispatching", "dispatch");

type Unassigned = Awaited<ReturnType<typeof listAssignmentDesk>>[number];

async function unassigned(ask: Ask, state: "accepted" | "dispatching", desk: string): Promise<Listing> {
  const { db, viewer, say, locale } = ask;
  const rows = await listAssignmentDesk(db, viewer, state);
  // biome-ignore format: a table
  const columns = worded<Unassigned>(ask, [
    ["suggestion.fields.number",      "text", (row) => caseNumber(row), 11],
    ["suggestion.fields.title",       "text", ({ title }) => title, 44],
    ["suggestion.fields.lead",        "text", ({ lead }) => lead, 10],
    ["suggestion.fields.category",    "text", ({ category }) => category && localName(category, locale)],
    ["suggestion.fields.wishedUnits", "text", ({ wished }) => wished, 24],
    ["suggestion.fields.acceptedOn",  "day",  ({ acceptedOn }) => acceptedOn],
    ["export.columns.disputed",       "text", ({ disputed }) => disputed ? say("desk.assign.disputed") : null, 16],
  ]);
  const head = { title: say(`desk.${desk}.title`), about: say(`desk.${desk}.lead`, { count: rows.length }) };
  return listing(head, columns, rows);
}

type Returned = Awaited<ReturnType<typeof listReturnsToDecide>>[number];
type Extended = Awaited<ReturnType<typeof listExtensionsToDecide>>[number];
type Decision = Pick<Returned, "series" | "number" | "title" | "unit" | "kind" | "assignedOn"> & {
  what: "return" | "extension";
  reason: string | null;
  askedOn: string | null;
};

/** Wishes to give a case back and for more time that this office decides. */
export async function readDecisions(ask: Ask): Promise<Listing> {
  const { viewer, now, say, locale } = ask;
  const db = atOnce(ask.db);
  const [returned, extended] = await Promise.all([
    listReturnsToDecide(db, viewer),
    listExtensionsToDecide(db, viewer),
  ]);
  const offers = await decisionOffers(db, viewer, [...returned, ...extended], now);
  const decides = ({ assignmentId }: { assignmentId: string }) =>
    offers.get(assignmentId)?.offers.some(({ name }) => DECISIONS.includes(name)) ?? false;
  const [returns, extensions] = [returned.filter(decides), extended.filter(decides)];
  const rows = [...returns.map(ofReturn), ...extensions.map(ofExtension)];
  // biome-ignore format: a table
  const columns = worded<Decision>(ask, [
    ["export.columns.what",           "text", ({ what }) => say(`desk.decisions.${what}`), 12],
    ["suggestion.fields.number",      "text", (row) => caseNumber(row), 11],
    ["suggestion.fields.title",       "text", ({ title }) => title, 44],
    ["export.columns.unit",           "text", ({ unit }) => localName(unit, locale), 24],
    ["export.columns.kind",           "text", ({ kind }) => say(`assignment.kinds.${kind}`), 10],
    ["suggestion.fields.assignedOn",  "day",  ({ assignedOn }) => assignedOn],
    ["export.columns.askedOn",        "day",  ({ askedOn }) => askedOn],
    ["export.columns.reason",         "text", ({ reason }) => reason, 44],
  ]);
  const about = say("desk.decisions.lead", { returns: returns.length, extensions: extensions.length });
  return listing({ title: say("desk.decisions.title"), about }, columns, rows);
}

const ofReturn = (row: Returned): Decision => ({ ...row, what: "return", askedOn: row.requestedOn });
const ofExtension = (row: Extended): Decision => ({
  ...row,
  what: "extension",
  reason: row.noteToDeputy,
  askedOn: row.proposedOn,
});

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
