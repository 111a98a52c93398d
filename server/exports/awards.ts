import "server-only";
import { type AwardDetail, findAward, listAwards } from "@/db/queries/award";
import { localName } from "@/domain/local-name";
import { notFound } from "@/domain/refusal";
import { caseNumber } from "@/domain/suggestion/number";
import { type Ask, type Listing, listing, worded } from "./listing";

type Row = Awaited<ReturnType<typeof listAwards>>[number];

/** The selections of all years. */
export async function readAwards(ask: Ask): Promise<Listing> {
  const { db, viewer, say } = ask;
  const rows = await listAwards(db, viewer);
  // biome-ignore format: a table
  const columns = worded<Row>(ask, [
    ["award.open.year",            "number", ({ year }) => year],
    ["award.columns.award",        "text",   ({ kind }) => say(`award.kinds.${kind}`)],
    ["award.columns.state",        "text",   ({ state }) => say(`award.states.${state}`), 12],
    ["award.columns.places",       "number", ({ places }) => places],
    ["award.columns.nominated",    "number", ({ nominated }) => nominated],
    ["export.columns.openedOn",    "day",    ({ openedOn }) => openedOn],
    ["export.columns.publishedOn", "day",    ({ publishedOn }) => publishedOn],
  ]);
  return listing({ title: say("award.title"), about: say("award.caption") }, columns, rows);
}

type Nomination = AwardDetail["nominations"][number];

/** One selection's nominations, with their votes where these are told. */
export async function readAward(ask: Ask): Promise<Listing> {
  const { db, viewer, id, say, locale } = ask;
  if (id === null) throw notFound();
  const { award, nominations } = await findAward(db, viewer, id);
  const votes = nominations.some((row) => row.votes !== null);
  // biome-ignore format: a table
  const columns = worded<Nomination>(ask, [
    ["suggestion.fields.number",    "text",   (row) => caseNumber(row), 11],
    [`award.row.${award.kind}`,     "text",   ({ unit, title }) => unit ? localName(unit, locale) : title, 44],
    ["award.row.reason",            "text",   ({ reason }) => reason, 44],
    ["award.row.by",                "text",   ({ nominatedBy }) => nominatedBy, 10],
    ["export.columns.nominatedOn",  "day",    ({ nominatedOn }) => nominatedOn],
    ["export.columns.commendedOn",  "day",    ({ commendedOn }) => commendedOn],
    ...(votes ? [["award.row.votes", "number", ({ votes: got }: Nomination) => got] as const] : []),
  ]);
  const title = say("award.name", { year: String(award.year), kind: say(`award.kinds.${award.kind}`) });
  const about = `${say(`award.states.${award.state}`)} · ${say("award.places", { places: award.places })}`;
  return listing({ title, about }, columns, nominations);
}
