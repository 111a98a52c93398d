import "server-only";
import { ledgerChoices } from "@/db/queries/commitment-choices";
import { everyCommitment } from "@/db/queries/commitment-export";
import { type CommitmentLine, isOverdue } from "@/domain/commitment/line";
import {
  hasOwnLedger,
  LEDGER_FILTER_NAMES,
  type LedgerFilter,
  type LedgerFilterName,
  readLedgerQuery,
} from "@/domain/commitment/list";
import { localName } from "@/domain/local-name";
import { caseNumber } from "@/domain/suggestion/number";
import type { Column } from "@/domain/table/table";
import { type Ask, type Listing, longListing, UnknownCondition, worded } from "./listing";

/** The commitments of a ledger: its own address gives its rows, all pages of them. */
export async function readCommitments(ask: Ask): Promise<Listing> {
  const { db, viewer, now, say } = ask;
  const query = readLedgerQuery(ask.asked);
  if (query.ignored.length > 0) throw new UnknownCondition(query.ignored);
  const [rows, filter] = await Promise.all([
    everyCommitment(db, viewer, query, now),
    filterWords(ask, query.filter),
  ]);
  const about = say(hasOwnLedger(viewer) ? "commitment.unitLead" : "commitment.lead");
  return longListing({ title: say("commitment.title"), about, filter }, columns(ask), rows);
}

// biome-ignore format: a table
const columns = ({ say, locale, today }: Ask): Column<CommitmentLine>[] => worded<CommitmentLine>({ say }, [
  ["commitment.export.number",      "text",   (row) => caseNumber(row), 11],
  ["commitment.export.title",       "text",   ({ title }) => title, 36],
  ["commitment.export.lead",        "text",   ({ lead }) => lead, 10],
  ["commitment.export.unit",        "text",   ({ unit }) => localName(unit, locale), 24],
  ["commitment.export.text",        "text",   ({ text }) => text, 44],
  ["commitment.export.owner",       "text",   ({ owner }) => owner],
  ["commitment.export.promisedOn",  "day",    ({ promisedOn }) => promisedOn],
  ["commitment.export.firstDueOn",  "day",    ({ firstDueOn }) => firstDueOn],
  ["commitment.export.dueOn",       "day",    ({ dueOn }) => dueOn],
  ["commitment.export.changes",     "number", ({ changes }) => changes],
  ["commitment.export.state",       "text",   (row) => say(isOverdue(row, today) ? "commitment.overdue" : `commitment.states.${row.state}`), 12],
  ["commitment.export.lateBy",      "number", ({ due }) => due?.lateBy],
  ["commitment.export.fulfilledOn", "day",    ({ fulfilledOn }) => fulfilledOn],
  ["commitment.export.verdict",     "text",   ({ verdict }) => verdict && say(`rating.verdicts.${verdict}`), 12],
  ["commitment.export.sweptIn",     "number", ({ sweptIn }) => sweptIn],
]);

async function filterWords({ db, viewer, now, say, locale }: Ask, filter: LedgerFilter) {
  const set = LEDGER_FILTER_NAMES.filter((name) => filter[name] !== undefined);
  if (set.length === 0) return [];
  const { units, sessions } = await ledgerChoices(db, viewer, now);
  const words: { [Name in LedgerFilterName]?: (value: string) => string } = {
    unit: (id) => {
      const found = units.find((unit) => unit.id === id);
      return found ? localName(found, locale) : say("commitment.unknown");
    },
    sessionId: (id) => {
      const found = sessions.find((session) => session.id === id);
      return found
        ? say("organisation.session.name", { term: found.term, number: found.number })
        : say("commitment.unknown");
    },
    state: (value) => say(`commitment.standings.${value}`),
    mark: (value) => say(`commitment.marks.${value}`),
    fact: (value) => say(`statistics.metrics.${value}`),
  };
  return set.map((name): [string, string] => {
    const value = String(filter[name]);
    return [say(`commitment.filters.${name}`), words[name]?.(value) ?? value];
  });
}
