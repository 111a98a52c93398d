import type postgres from "postgres";
import { pourCopies, sourcesOf, templatesOf, withSeq } from "../scale/cases";

/** Rows that a command is waiting for, as its input names them. */
export type Stock = { id: string; version: number }[];

/** All of it, by what waits. */
export type Stocks = Record<"drafts" | "accepted" | "signed", Stock>;

/** `accounts`: what the accounts of this city begin with. */
type World = { sql: postgres.Sql; url: string; congressId: string; rows: number; accounts?: string };

/**
 * Copies of a draft, an accepted case and a signed reply, so that each request has one of its own. What an earlier run
 * left has higher numbers than what it was copied from: a copy of a copy would meet another's number.
 */
export async function stockOf(world: World): Promise<Stocks> {
  const { sql, congressId, accounts = "" } = world;
  const alone = sql`not exists (select 1 from cosigners c
    where c.congress_id = s.congress_id and c.suggestion_id = s.id)`;
  const unwished = sql`not exists (select 1 from wished_units w
    where w.congress_id = s.congress_id and w.suggestion_id = s.id)`;
  const run = await nextRun(sql);
  const draft = sql`select s.id as case, s.id, s.version from suggestions s join users u on u.id = s.lead_id
    where s.congress_id = ${congressId} and s.state = 'draft' and u.account = ${`${accounts}d001`} and ${alone}`;
  const accepted = sql`select s.id as case, s.id, s.version from suggestions s
    where s.congress_id = ${congressId} and s.state = 'accepted' and ${unwished}
      and not exists (select 1 from assignments a where a.congress_id = s.congress_id and a.suggestion_id = s.id)
    order by s.series, s.number limit 1`;
  const signed = sql`select a.suggestion_id as case, a.id, a.version from assignments a
    join suggestions s on s.congress_id = a.congress_id and s.id = a.suggestion_id
    where a.congress_id = ${congressId} and a.state = 'signed' and a.kind = 'lead' order by s.series, s.number limit 1`;
  return {
    drafts: await multiplied(world, { run, kind: 1 }, draft),
    accepted: await multiplied(world, { run, kind: 2 }, accepted),
    signed: await multiplied(world, { run, kind: 3 }, signed),
  };
}

type Waiting = { case: string; id: string; version: number };

/** A case many times over. `kind` keeps the ids of the three apart. */
async function multiplied(
  { sql, url, congressId, rows }: World,
  { run, kind }: { run: number; kind: number },
  of: PromiseLike<unknown>,
): Promise<Stock> {
  const [first] = (await of) as Waiting[];
  if (!first) throw new Error("the demo has no such case");
  const templates = templatesOf(await sourcesOf(sql, url, congressId, [first.case]), 0);
  const taken = new Set([first.case]);
  const copies = Array.from({ length: rows }, (_, n) => ({
    year: YEAR + kind,
    copy: run * MOST_ROWS + n,
    taken,
  }));
  await withSeq(sql, congressId, (nextSeq) => pourCopies(sql, templates, copies, nextSeq));
  return copies.map(({ copy }) => ({
    id: `${hexOf(kind, copy)}${first.id.slice(8)}`,
    version: first.version,
  }));
}

/** More than this are never asked for at once: so far apart lie the numbers of two runs. */
const MOST_ROWS = 3_000;

// Years that nothing else is copied to: their ids begin with f1, f2, f3.
const YEAR = 2_000 + 0xf0;
const hexOf = (kind: number, copy: number) => `f${kind}${copy.toString(16).padStart(6, "0")}`;

/** Those of an earlier run were used up: each run makes its own. */
async function nextRun(sql: postgres.Sql): Promise<number> {
  await sql`create schema if not exists bench`;
  await sql`create sequence if not exists bench.run minvalue 0`;
  const [row] = await sql<{ run: number }[]>`select nextval('bench.run')::int as run`;
  return row?.run ?? 0;
}
