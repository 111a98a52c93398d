import "server-only";
import { z } from "zod";
import { readCase } from "@/db/queries/case";
import { findCommitment, listCommitmentEvents } from "@/db/queries/commitment-detail";
import { everyCommitment } from "@/db/queries/commitment-export";
import { listSweepStandings, listToSweep } from "@/db/queries/commitment-sweep";
import { findEvaluation } from "@/db/queries/evaluation";
import { listGroups, readGroup, readLineage } from "@/db/queries/group";
import { readKey } from "@/db/queries/key-detail";
import { everyKeySuggestion } from "@/db/queries/key-suggestion";
import { everyLetter } from "@/db/queries/letter";
import { listUnits } from "@/db/queries/organisation";
import { listProposedUnits } from "@/db/queries/routing";
import { hitsOf, searchIds } from "@/db/queries/search";
import { listSimilar } from "@/db/queries/similar";
import { findSuggestion } from "@/db/queries/suggestion";
import { everySuggestion } from "@/db/queries/suggestion-export";
import { LEDGER_SORTS, filterInput as ledgerFilter, readLedgerQuery } from "@/domain/commitment/list";
import { dayOf, yearOf } from "@/domain/day";
import { KEY_STATE_NAMES } from "@/domain/key-suggestion/states";
import { PERMISSIONS } from "@/domain/permissions";
import { filterInput, readListQuery, SORTS } from "@/domain/suggestion/list";
import { UNIT_KINDS } from "@/domain/unit";
import { shownCase, shownEvents } from "./case-view";
import { flag, nothing, strict, year } from "./query";
import { type Ask, listed, one, parts, type Read, rows } from "./read";

const readers = PERMISSIONS["suggestion.read"];
const review = PERMISSIONS["suggestion.review"];
const writers = PERMISSIONS["suggestion.write"];
const assigners = PERMISSIONS["assignment.create"];
const caseQuery = strict(filterInput, SORTS.join("|"));
const ledgerQuery = strict(ledgerFilter, LEDGER_SORTS.join("|"));
const keyQuery = z.strictObject({ year, state: z.enum(KEY_STATE_NAMES).optional(), mine: flag });

/** Cases and what hangs on them. */
export const CASE_READS = {
  "/suggestions": parts(
    {
      by: readers,
      query: caseQuery,
    },
    ({ query, ...ask }) => suggestions(ask, query),
  ),
  "/suggestions/{id}": one(
    {
      by: readers,
      query: nothing,
    },
    async ({ db, viewer, id, now }) => shownCase(await readCase(db, viewer, id, now), viewer),
    ({ suggestion }) => suggestion.version,
  ),
  "/suggestions/{id}/kin": one(
    {
      by: readers,
      query: nothing,
    },
    kin,
  ),
  "/suggestions/{id}/similar": one({ by: [...writers, ...review], query: nothing }, similar),
  "/suggestions/{id}/proposed-units": one({ by: assigners, query: nothing }, proposedUnits),
  "/suggestions/{id}/evaluation": one(
    { by: PERMISSIONS["evaluation.read"], query: nothing },
    ({ db, viewer, id, now }) => findEvaluation(db, viewer, id, now),
  ),
  "/search": listed(
    {
      by: readers,
      query: z.strictObject({ q: z.string().trim().min(1).max(100) }),
    },
    search,
  ),
  "/groups": rows(
    { by: review, query: nothing },
    ({ db, viewer }) => listGroups(db, viewer),
    ({ id }) => id,
  ),
  "/letters": parts({ by: review, query: nothing }, ({ db, viewer }) => everyLetter(db, viewer)),
  "/commitments": parts(
    {
      by: PERMISSIONS["commitment.read"],
      query: ledgerQuery,
    },
    ({ query, ...ask }) => commitments(ask, query),
  ),
  "/commitments/{id}": one(
    { by: PERMISSIONS["commitment.read"], query: nothing },
    commitment,
    ({ commitment: { version } }) => version,
  ),
  "/commitment-sweep": rows(
    {
      by: PERMISSIONS["commitment.overview"],
      query: z.strictObject({ year }),
    },
    ({ db, viewer, now, query }) => listSweepStandings(db, viewer, query.year ?? yearOf(dayOf(now))),
    ({ unitId }) => unitId,
  ),
  "/commitment-sweep/lines": rows(
    {
      by: PERMISSIONS["commitment.sweep"],
      query: z.strictObject({ year }),
    },
    ({ db, viewer, now, query }) => listToSweep(db, viewer, query.year ?? yearOf(dayOf(now)), now),
    ({ id }) => id,
  ),
  "/key-suggestions": parts(
    { by: PERMISSIONS["keySuggestion.list"], query: keyQuery },
    ({ db, viewer, now, query }) => everyKeySuggestion(db, viewer, query, now),
  ),
  "/key-suggestions/{id}": one(
    {
      by: PERMISSIONS["keySuggestion.read"],
      query: nothing,
    },
    async ({ db, viewer, id }) => {
      const { suggestion, ...key } = await readKey(db, viewer, id);
      return key;
    },
  ),
} satisfies Record<string, Read>;

const suggestions = ({ db, viewer, now }: Omit<Ask, "query">, query: z.output<typeof caseQuery>) =>
  everySuggestion(db, viewer, readListQuery(asAddress(query)), now);

const commitments = ({ db, viewer, now }: Omit<Ask, "query">, query: z.output<typeof ledgerQuery>) =>
  everyCommitment(db, viewer, readLedgerQuery(asAddress(query)), now);

async function kin({ db, viewer, id, now }: Ask) {
  const suggestion = await findSuggestion(db, viewer, id);
  const [group, lineage] = await Promise.all([
    readGroup(db, viewer, suggestion),
    readLineage(db, viewer, suggestion, now),
  ]);
  return { group, lineage };
}

async function similar({ db, viewer, id }: Ask) {
  const { title, categoryId } = await findSuggestion(db, viewer, id);
  return { similar: await listSimilar(db, viewer, { id, title, categoryId: categoryId ?? "" }) };
}

// The government office chooses among the units that it coordinates, as on its desk.
async function proposedUnits({ db, viewer, id }: Ask) {
  const [{ title, categoryId }, units] = await Promise.all([
    findSuggestion(db, viewer, id),
    viewer.role === "government_office" ? listUnits(db, viewer) : null,
  ]);
  const among = units?.filter(({ kind }) => UNIT_KINDS[kind].governmentSide).map((unit) => unit.id);
  return { proposals: await listProposedUnits(db, viewer, { id, title, categoryId }, among) };
}

async function commitment({ db, viewer, id, now }: Ask) {
  const line = await findCommitment(db, viewer, id, now);
  const told = await listCommitmentEvents(db, viewer, line);
  return { commitment: line, events: shownEvents(told, viewer) };
}

async function search({ db, viewer, now, query: { q } }: Ask<{ q: string }>) {
  const keys = await searchIds(db, viewer, { ...readListQuery({}).filter, q }, now);
  return { keys, rows: (part: readonly string[]) => hitsOf(db, viewer, part, q) };
}

const asAddress = (query: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, value === undefined ? undefined : String(value)]),
  );
