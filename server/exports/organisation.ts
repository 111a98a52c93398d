import "server-only";
import { listCalendarVersions, listCalendarYears, listRuleSets } from "@/db/queries/calendar";
import {
  listCategories,
  listDelegations,
  listReplyClasses,
  listSessions,
  listTerms,
  listUnits,
  type ReplyClassRow,
  type UnitRow,
} from "@/db/queries/organisation";
import { listWebhooks } from "@/db/queries/webhook";
import type { CalendarDay } from "@/domain/calendar/year";
import { CLOCK_NAMES, CLOCKS, type ClockName, type Rule } from "@/domain/clock/rules";
import { localName } from "@/domain/local-name";
import { readListQuery, shownRows } from "@/domain/organisation/list-query";
import { notFound } from "@/domain/refusal";
import { type Ask, type Listing, listing, worded } from "./listing";

/** What an address of a list of the administration asks for, in words. */
function filterOf({ asked, say }: Ask): [string, string][] {
  const { retired, q } = readListQuery(asked);
  const state: [string, string] = [
    say("organisation.list.states"),
    say(`organisation.list.${retired ? "retired" : "living"}`),
  ];
  return q === "" ? [state] : [state, [say("list.filters.q"), q]];
}

/** The units with their load. */
export async function readUnits(ask: Ask): Promise<Listing> {
  const { db, viewer, say } = ask;
  const all = await listUnits(db, viewer, { retired: true, committees: "too" });
  const rows = shownRows(all, readListQuery(ask.asked), ({ name, nameEn, docPrefix }) => [
    name,
    nameEn,
    docPrefix,
  ]);
  const above = new Map(all.map((unit) => [unit.id, unit.name]));
  // biome-ignore format: a table
  const columns = worded<UnitRow>(ask, [
    ["organisation.list.name",      "text",   ({ name }) => name, 28],
    ["organisation.list.nameEn",    "text",   ({ nameEn }) => nameEn, 36],
    ["organisation.unit.kind",      "text",   ({ kind }) => say(`organisation.unitKinds.${kind}`), 12],
    ["organisation.unit.parent",    "text",   ({ parentId }) => above.get(parentId ?? ""), 24],
    ["organisation.unit.docPrefix", "text",   ({ docPrefix }) => docPrefix, 12],
    ["organisation.unit.openCases", "number", ({ openCases }) => openCases],
    ["export.columns.retiredOn",    "day",    ({ retiredOn }) => retiredOn],
  ]);
  return listing(
    { title: say("organisation.unit.title"), about: say("organisation.unit.lead"), filter: filterOf(ask) },
    columns,
    rows,
  );
}

type Ordered = { name: string; nameEn: string; position: number; retiredOn: string | null };

function ordered(ask: Ask, kind: "delegation" | "category", all: readonly Ordered[]): Listing {
  const rows = shownRows(all, readListQuery(ask.asked), ({ name, nameEn }) => [name, nameEn]);
  // biome-ignore format: a table
  const columns = worded<Ordered>(ask, [
    ["organisation.list.position", "number", ({ position }) => position],
    ["organisation.list.name",     "text",   ({ name }) => name, 24],
    ["organisation.list.nameEn",   "text",   ({ nameEn }) => nameEn, 36],
    ["export.columns.retiredOn",   "day",    ({ retiredOn }) => retiredOn],
  ]);
  const title = ask.say(`organisation.${kind}.title`);
  return listing(
    { title, about: ask.say(`organisation.${kind}.lead`), filter: filterOf(ask) },
    columns,
    rows,
  );
}

/** The delegations in their order. */
export const readDelegations = async (ask: Ask): Promise<Listing> =>
  ordered(ask, "delegation", await listDelegations(ask.db, ask.viewer, { retired: true }));

/** The categories in their order. */
export const readCategories = async (ask: Ask): Promise<Listing> =>
  ordered(ask, "category", await listCategories(ask.db, ask.viewer, { retired: true }));

/** The reply classes with what each demands. */
export async function readClasses(ask: Ask): Promise<Listing> {
  const { db, viewer, say } = ask;
  const rows = shownRows(
    await listReplyClasses(db, viewer, { retired: true }),
    readListQuery(ask.asked),
    ({ name }) => [name],
  );
  const yes = (is: boolean) => say(is ? "common.yes" : "common.no");
  // biome-ignore format: a table
  const columns = worded<ReplyClassRow>(ask, [
    ["organisation.class.mark",             "text", ({ key }) => key, 8],
    ["organisation.list.name",              "text", ({ name }) => name, 36],
    ["organisation.list.nameEn",            "text", ({ nameEn }) => nameEn, 36],
    ["organisation.class.countsAs",         "text", ({ countsAs }) => say(`organisation.class.meanings.${countsAs}`), 28],
    ["organisation.class.needsCommitment",  "text", ({ needsCommitment }) => yes(needsCommitment), 12],
    ["organisation.class.needsExplanation", "text", ({ needsExplanation }) => yes(needsExplanation), 12],
    ["export.columns.retiredOn",            "day",  ({ retiredOn }) => retiredOn],
  ]);
  return listing(
    { title: say("organisation.class.title"), about: say("organisation.class.lead"), filter: filterOf(ask) },
    columns,
    rows,
  );
}

type Term = { name: string; from: string; to: string; cutoff: Date | null; retiredOn: string | null };

/** The terms and, below them, their sessions. */
export async function readTerms(ask: Ask): Promise<Listing> {
  const { db, viewer, say } = ask;
  const [terms, sessions] = await Promise.all([
    listTerms(db, viewer, { retired: true }),
    listSessions(db, viewer, { retired: true }),
  ]);
  const all = [
    ...terms.map(({ number, startsOn, endsOn, retiredOn }) => ({
      ...{
        name: say("organisation.term.name", { number }),
        from: startsOn,
        to: endsOn,
        cutoff: null,
        retiredOn,
      },
    })),
    ...sessions.map(({ term, number, opensOn, closesOn, filingCutoff, retiredOn }) => ({
      ...{ name: say("organisation.session.name", { term, number }), from: opensOn, to: closesOn },
      ...{ cutoff: filingCutoff, retiredOn },
    })),
  ];
  // biome-ignore format: a table
  const columns = worded<Term>(ask, [
    ["organisation.list.name",            "text",   ({ name }) => name, 24],
    ["export.columns.from",               "day",    ({ from }) => from],
    ["export.columns.to",                 "day",    ({ to }) => to],
    ["organisation.session.filingCutoff", "moment", ({ cutoff }) => cutoff],
    ["export.columns.retiredOn",          "day",    ({ retiredOn }) => retiredOn],
  ]);
  const rows = shownRows(all, readListQuery(ask.asked), () => []);
  return listing(
    { title: say("organisation.term.title"), about: say("organisation.term.lead"), filter: filterOf(ask) },
    columns,
    rows,
  );
}

type RuleLine = { set: string; validFrom: string; retiredOn: string | null; clock: ClockName; rule: Rule };

/** Every clock of every rule set, with its length and its source. */
export async function readRules(ask: Ask): Promise<Listing> {
  const { db, viewer, say } = ask;
  const sets = await listRuleSets(db, viewer);
  const rows = sets.flatMap(({ body, validFrom, retiredOn }) =>
    CLOCK_NAMES.map(
      (clock): RuleLine => ({ set: body.name, validFrom, retiredOn, clock, rule: body.rules[clock] }),
    ),
  );
  const length = ({ rule }: RuleLine) =>
    rule.unit === "fixed"
      ? `${String(rule.month).padStart(2, "0")}-${String(rule.day).padStart(2, "0")}`
      : rule.length;
  // biome-ignore format: a table
  const columns = worded<RuleLine>(ask, [
    ["organisation.rule.name",      "text", ({ set }) => set, 28],
    ["organisation.rule.validFrom", "day",  ({ validFrom }) => validFrom],
    ["organisation.rule.clock",     "text", ({ clock }) => say(`clock.names.${clock}`), 22],
    ["organisation.rule.starts",    "text", ({ clock }) => say(`clock.starts.${CLOCKS[clock].starts}`), 18],
    ["organisation.rule.length",    "text", (row) => String(length(row)), 10],
    ["organisation.rule.unit",      "text", ({ rule }) => say(`organisation.rule.units.${rule.unit}`), 14],
    ["organisation.rule.legal",     "text", ({ rule }) => rule.source, 50],
    ["export.columns.retiredOn",    "day",  ({ retiredOn }) => retiredOn],
  ]);
  return listing(
    { title: say("organisation.rule.title"), about: say("organisation.rule.lead") },
    columns,
    rows,
  );
}

type Year = Awaited<ReturnType<typeof listCalendarYears>>[number];

/** The years of the calendar with what they hold. */
export async function readCalendar(ask: Ask): Promise<Listing> {
  const { db, viewer, say } = ask;
  const rows = await listCalendarYears(db, viewer);
  const count = (kind: CalendarDay["kind"]) => (year: Year) =>
    year.days.filter((day) => day.kind === kind).length;
  // biome-ignore format: a table
  const columns = worded<Year>(ask, [
    ["calendar.year",      "number", ({ year }) => year],
    ["calendar.status",    "text",   ({ status }) => say(`calendar.${status}`), 10],
    ["calendar.off",       "number", count("holiday")],
    ["calendar.worked",    "number", count("makeup")],
    ["calendar.source",    "text",   ({ source }) => source, 60],
    ["calendar.enteredAt", "moment", ({ enteredAt }) => enteredAt],
  ]);
  return listing({ title: say("calendar.title"), about: say("calendar.lead") }, columns, rows);
}

/** One year's days off and make-up days, day by day. */
export async function readCalendarYear(ask: Ask): Promise<Listing> {
  const { db, viewer, id, say } = ask;
  const year = (await listCalendarVersions(db, viewer)).find((version) => String(version.year) === id);
  if (!year) throw notFound();
  const nameOf = (name: string) =>
    name
      .split("、")
      .map((one) => (say.has(`clock.holidays.${one}`) ? say(`clock.holidays.${one}`) : one))
      .join("、");
  const columns = worded<CalendarDay>(ask, [
    ["calendar.preview.date", "day", ({ date }) => date],
    [
      "export.columns.kind",
      "text",
      ({ kind }) => say(kind === "holiday" ? "calendar.off" : "calendar.worked"),
      12,
    ],
    ["calendar.festival", "text", ({ name }) => nameOf(name)],
  ]);
  const title = say("calendar.yearTitle", { year: String(year.year) });
  return listing({ title, about: `${say(`calendar.${year.status}`)} · ${year.source}` }, columns, year.days);
}

type Webhook = Awaited<ReturnType<typeof listWebhooks>>[number];

/** The webhooks, their addresses without a key. */
export async function readWebhooks(ask: Ask): Promise<Listing> {
  const { db, viewer, say, locale } = ask;
  const rows = await listWebhooks(db, viewer);
  const unitOf = ({ unit, unitEn }: Webhook) =>
    unit === null
      ? say("delivery.webhook.unitAll")
      : localName({ name: unit, nameEn: unitEn ?? unit }, locale);
  // biome-ignore format: a table
  const columns = worded<Webhook>(ask, [
    ["delivery.webhook.name",    "text", ({ name }) => name, 24],
    ["delivery.webhook.channel", "text", ({ channel }) => say(`delivery.channels.${channel}`)],
    ["delivery.webhook.url",     "text", ({ shownUrl }) => shownUrl, 50],
    ["delivery.webhook.unit",    "text", unitOf, 24],
    ["export.columns.retiredOn", "day",  ({ retiredOn }) => retiredOn],
  ]);
  return listing(
    { title: say("delivery.webhook.title"), about: say("delivery.webhook.lead") },
    columns,
    rows,
  );
}
