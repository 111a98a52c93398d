import "server-only";
import { atOnce } from "@/db/client";
import { type Standing as Arbitration, everyArbitration } from "@/db/queries/arbitration";
import { type BriefRow, readBrief } from "@/db/queries/brief";
import { listSweepStandings, listToSweep } from "@/db/queries/commitment-sweep";
import type { KeyLine } from "@/db/queries/key-line";
import { everyKeySuggestion } from "@/db/queries/key-suggestion";
import { listUnits } from "@/db/queries/organisation";
import { listTasks } from "@/db/queries/task";
import { everyWarning, type Warning } from "@/db/queries/warning";
import type { CommitmentLine } from "@/domain/commitment/line";
import { sweepYearOn } from "@/domain/commitment/season";
import { yearOf } from "@/domain/day";
import { keyQuery } from "@/domain/key-suggestion/query";
import { localName } from "@/domain/local-name";
import { can } from "@/domain/permissions";
import { caseNumber } from "@/domain/suggestion/number";
import type { Task } from "@/domain/task";
import { RISKS } from "@/domain/warning/forecast";
import { namesOf } from "@/domain/workflow";
import { type Ask, type Listing, listing, longListing, namesIn, UnknownCondition, worded } from "./listing";

/** What waits for the person, as his first page says it. */
export async function readTasks(ask: Ask): Promise<Listing> {
  const { db, viewer, now, say } = ask;
  const rows = await listTasks(atOnce(db), viewer, now);
  const titleOf = ({ name, title }: Task) =>
    title || say(say.has(`task.titles.${name}`) ? `task.titles.${name}` : "task.untitled");
  // biome-ignore format: a table
  const columns = worded<Task>(ask, [
    ["export.columns.task",      "text",   ({ name }) => say(`task.verbs.${name}`)],
    ["suggestion.fields.number", "text",   ({ number }) => number, 11],
    ["suggestion.fields.title",  "text",   titleOf, 44],
    ["list.columns.due",         "day",    ({ dueOn }) => dueOn],
    ["list.export.lateBy",       "number", ({ due }) => due?.lateBy],
  ]);
  return listing(
    { title: say("task.title"), about: say("task.lead", { count: rows.length }) },
    columns,
    rows,
  );
}

/** `?unit=…&risk=…`: open cases by how likely they are late. */
export async function readWarnings(ask: Ask): Promise<Listing> {
  const { db, viewer, asked, now, say, locale } = ask;
  const { unit: unitId, risk: named } = asked;
  const risk = namesOf(RISKS).find((each) => each === named);
  if (named && risk === undefined) throw new UnknownCondition(["risk"]);
  const rows = await everyWarning(db, viewer, now, { unitId, risk });
  // biome-ignore format: a table
  const columns = worded<Warning>(ask, [
    ["suggestion.fields.number", "text",    (row) => caseNumber(row), 11],
    ["suggestion.fields.title",  "text",    ({ title }) => title, 44],
    ["warning.columns.unit",     "text",    ({ unit }) => localName(unit, locale), 24],
    ["warning.columns.risk",     "text",    ({ forecast }) => say(`warning.risks.${forecast.risk}`), 12],
    ["warning.columns.due",      "day",     ({ due }) => due.dueOn],
    ["export.columns.left",      "number",  ({ left }) => left],
    ["warning.columns.step",     "text",    ({ step }) => say(`warning.steps.${step}`), 12],
    ["export.columns.spent",     "number",  ({ spent }) => spent],
    ["export.columns.lateShare", "percent", ({ forecast }) => forecast.share],
    ["export.columns.compared",  "number",  ({ forecast }) => forecast.n],
  ]);
  const filter: [string, string][] = [];
  const unit = unitId
    ? (await listUnits(db, viewer, { retired: true })).find(({ id }) => id === unitId)
    : null;
  if (unit) filter.push([say("warning.unit"), localName(unit, locale)]);
  if (risk) filter.push([say("warning.columns.risk"), say(`warning.risks.${risk}`)]);
  return longListing({ title: say("warning.title"), about: say("warning.lead"), filter }, columns, rows);
}

/** What a leader's brief is made of, all of it. */
export async function readBriefRows(ask: Ask): Promise<Listing> {
  const { db, viewer, now, say, locale } = ask;
  const rows = await readBrief(db, viewer, now);
  const whyOf = ({ kind, count, word }: BriefRow) => {
    const step =
      kind === "likelyLate" && say.has(`warning.steps.${word}`) ? say(`warning.steps.${word}`) : "";
    return say(`brief.why.${kind}`, { count, word, step });
  };
  // biome-ignore format: a table
  const columns = worded<BriefRow>(ask, [
    ["export.columns.what",      "text", ({ kind }) => say(`brief.kinds.${kind}`)],
    ["suggestion.fields.number", "text", (row) => caseNumber(row), 11],
    ["suggestion.fields.title",  "text", ({ title }) => title, 44],
    ["export.columns.unit",      "text", ({ units }) => namesIn(units, locale), 24],
    ["export.columns.reason",    "text", whyOf, 50],
  ]);
  const about = say(viewer.role === "leader" ? "brief.lead" : "brief.leadStaff");
  return listing({ title: say("brief.title"), about }, columns, rows);
}

/** The cases whose unit a leader decides. */
export async function readArbitrations(ask: Ask): Promise<Listing> {
  const { db, viewer, say } = ask;
  const rows = await everyArbitration(db, viewer);
  const columns = worded<Arbitration>(ask, [
    ["suggestion.fields.number", "text", (row) => caseNumber(row), 11],
    ["suggestion.fields.title", "text", ({ title }) => title, 44],
    ["arbitration.stands", "text", ({ stands }) => say(`arbitration.standing.${stands}`), 12],
  ]);
  return longListing({ title: say("arbitration.title"), about: say("arbitration.lead") }, columns, rows);
}

/** The key suggestions a list asks for. */
export async function readKeySuggestions(ask: Ask): Promise<Listing> {
  const { db, viewer, asked, now, say, locale } = ask;
  const query = keyQuery.parse(asked);
  const rows = await everyKeySuggestion(db, viewer, query, now);
  // biome-ignore format: a table
  const columns = worded<KeyLine>(ask, [
    ["keySuggestion.columns.number",    "text",    (row) => caseNumber(row), 11],
    ["keySuggestion.columns.title",     "text",    ({ title }) => title, 44],
    ["keySuggestion.columns.state",     "text",    ({ state }) => say(`keySuggestion.states.${state}`)],
    ["keySuggestion.columns.leader",    "text",    ({ leader }) => leader, 10],
    ["keySuggestion.columns.committee", "text",    ({ committee }) => committee && localName(committee, locale), 24],
    ["keySuggestion.columns.units",     "text",    ({ units }) => namesIn(units.filter(({ co }) => !co), locale), 24],
    ["keySuggestion.columns.next",      "text",    ({ step }) => step && say(`keySuggestion.steps.${step}`), 24],
    ["list.columns.due",                "day",     ({ due }) => due?.dueOn],
    ["export.columns.vote",             "percent", ({ percent }) => percent === null ? null : percent / 100],
  ]);
  const filter: [string, string][] = [];
  if (query.year !== undefined) filter.push([say("keySuggestion.filters.year"), String(query.year)]);
  if (query.state)
    filter.push([say("keySuggestion.columns.state"), say(`keySuggestion.states.${query.state}`)]);
  if (query.mine) filter.push([say("export.columns.what"), say("keySuggestion.leadMine")]);
  return longListing(
    { title: say("keySuggestion.title"), about: say("keySuggestion.lead"), filter },
    columns,
    rows,
  );
}

type Standing = Awaited<ReturnType<typeof listSweepStandings>>[number];

/** The autumn sweep: for a unit what it has still to confirm, for those who watch how far each unit is. */
export async function readSweep(ask: Ask): Promise<Listing> {
  const { db, viewer, now, today, say, locale } = ask;
  const season = sweepYearOn(today);
  const year = season ?? yearOf(today) - 1;
  const head = {
    title: say("commitment.sweep.title"),
    about: say("commitment.sweep.lead", { year: String(year) }),
  };
  if (can(viewer, "commitment.sweep")) {
    const lines = season === null ? [] : await listToSweep(db, viewer, season, now);
    // biome-ignore format: a table
    return listing(head, worded<CommitmentLine>(ask, [
      ["commitment.export.number",     "text", (row) => caseNumber(row), 11],
      ["commitment.export.title",      "text", ({ title }) => title, 36],
      ["commitment.export.text",       "text", ({ text }) => text, 44],
      ["commitment.export.promisedOn", "day",  ({ promisedOn }) => promisedOn],
      ["commitment.export.dueOn",      "day",  ({ dueOn }) => dueOn],
    ]), lines);
  }
  const rows = await listSweepStandings(db, viewer, year);
  // biome-ignore format: a table
  return listing(head, worded<Standing>(ask, [
    ["commitment.sweep.unit",   "text",   (row) => localName(row, locale), 28],
    ["commitment.sweep.asked",  "number", ({ asked }) => asked],
    ["commitment.sweep.swept",  "number", ({ swept }) => swept],
    ["commitment.sweep.left",   "number", ({ asked, swept }) => asked - swept],
    ["commitment.sweep.lastOn", "day",    ({ lastOn }) => lastOn],
  ]), rows);
}
