import "server-only";
import { type ExpertRow, findExperts } from "@/db/queries/expert";
import { listDelegations, listUnits } from "@/db/queries/organisation";
import { everyPerson, type PersonLine } from "@/db/queries/person-export";
import { listSubstitutions } from "@/db/queries/substitution";
import { localName, type Named } from "@/domain/local-name";
import { accountState, personFilter } from "@/domain/person/filter";
import { placeOf } from "@/domain/person/place";
import { periodState } from "@/domain/substitution/period";
import { type Ask, type Listing, listing, longListing, worded } from "./listing";

/** The people a list keeps, with their living roles; never a password or where mail goes. */
export async function readPeople(ask: Ask): Promise<Listing> {
  const { db, viewer, asked, now, say, locale } = ask;
  const query = personFilter.parse(asked);
  const [rows, filter] = await Promise.all([everyPerson(db, viewer, query, now), filterWords(ask)]);
  const rolesOf = ({ memberships }: PersonLine) =>
    memberships
      .map((each) => [say(`person.roles.${each.role}`), placeOf(each, locale)].filter(Boolean).join(" · "))
      .join("\n");
  // biome-ignore format: a table
  const columns = worded<PersonLine>(ask, [
    ["person.fields.name",    "text", ({ name }) => name, 12],
    ["person.fields.account", "text", ({ account }) => account],
    ["person.fields.roles",   "text", rolesOf, 36],
    ["person.fields.state",   "text", (row) => say(`person.states.${accountState(row, now)}`), 12],
  ]);
  return longListing(
    { title: say("person.list.title"), about: say("person.list.lead"), filter },
    columns,
    rows,
  );
}

async function filterWords({ db, viewer, asked, say, locale }: Ask): Promise<[string, string][]> {
  const { q, role, unit, delegation, state } = personFilter.parse(asked);
  const named = async (list: Promise<readonly ({ id: string } & Named)[]>, id: string) => {
    const found = (await list).find((each) => each.id === id);
    return found ? localName(found, locale) : say("list.unknown");
  };
  const filter: [string, string][] = [];
  if (q !== "") filter.push([say("person.list.search"), q]);
  if (role) filter.push([say("person.fields.role"), say(`person.roles.${role}`)]);
  if (unit)
    filter.push([
      say("person.fields.unit"),
      await named(listUnits(db, viewer, { retired: true, committees: "too" }), unit),
    ]);
  if (delegation)
    filter.push([
      say("person.fields.delegation"),
      await named(listDelegations(db, viewer, { retired: true }), delegation),
    ]);
  if (state) filter.push([say("person.fields.state"), say(`person.states.${state}`)]);
  return filter;
}

/** The pool of experts. */
export async function readExperts(ask: Ask): Promise<Listing> {
  const { db, viewer, say } = ask;
  const q = ask.asked.q?.trim() ?? "";
  const rows = await findExperts(db, viewer, q);
  // biome-ignore format: a table
  const columns = worded<ExpertRow>(ask, [
    ["evaluation.pool.columns.name",     "text",   ({ name }) => name, 12],
    ["evaluation.pool.columns.field",    "text",   ({ field }) => field, 24],
    ["evaluation.pool.columns.employer", "text",   ({ employer }) => employer, 28],
    ["evaluation.pool.columns.phone",    "text",   ({ phone }) => phone, 16],
    ["evaluation.pool.columns.panels",   "number", ({ panels }) => panels],
    ["export.columns.retiredOn",         "day",    ({ retiredOn }) => retiredOn],
  ]);
  const head = { title: say("evaluation.pool.title"), about: say("evaluation.pool.lead") };
  return listing({ ...head, filter: q ? [[say("evaluation.pool.search"), q]] : [] }, columns, rows);
}

type Substitution = Awaited<ReturnType<typeof listSubstitutions>>[number];

/** Who stands in for whom. */
export async function readSubstitutes(ask: Ask): Promise<Listing> {
  const { db, viewer, today, say, locale } = ask;
  const rows = await listSubstitutions(db, viewer);
  // biome-ignore format: a table
  const columns = worded<Substitution>(ask, [
    ["substitution.away",       "text", ({ away }) => away, 12],
    ["substitution.substitute", "text", ({ substitute }) => substitute, 12],
    ["substitution.unit",       "text", ({ unit }) => localName(unit, locale), 24],
    ["substitution.from",       "day",  ({ fromOn }) => fromOn],
    ["substitution.until",      "day",  ({ untilOn }) => untilOn],
    ["substitution.ended",      "day",  ({ endedOn }) => endedOn],
    ["substitution.reason",     "text", ({ reason }) => reason, 28],
    ["substitution.stateName",  "text", (row) => say(`substitution.states.${periodState(row, today)}`), 10],
  ]);
  return listing({ title: say("substitution.list"), about: say("substitution.lead") }, columns, rows);
}
