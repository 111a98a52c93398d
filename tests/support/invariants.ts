import type { Database } from "@/db/client";
import { clockRow, replayedClocks } from "@/db/clocks";
import { addMonths } from "@/domain/day";
import { MAX_ROUNDS } from "@/domain/suggestion/guards";
import { brokenEvents } from "./invariants-events";
import { type CaseRecord, type CaseRow, readRecord, type WorkRow } from "./record";

/** What is wrong with a congress's cases by rules.md §5.5, one line each; nothing when all invariants hold. */
export async function brokenInvariants(database: Database, congressId: string): Promise<string[]> {
  const all = await readRecord(database, congressId);
  return [
    ...numbers(all),
    ...all.cases.flatMap((row) => [...handling(all, row), ...answers(all, row), ...signing(all, row)]),
    ...ratedReplies(all),
    ...all.work.flatMap((row) => moreTime(all, row)),
    ...ended(all),
    ...(await storedClocks(database, all)),
    ...brokenEvents(all),
  ];
}

const when = (broken: boolean, line: string) => (broken ? [line] : []);
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * 1: from the first number the system gives in it, a series runs without a gap to where its counter stands. What an
 * import brought comes before, gaps and all.
 */
function numbers({ cases, series, events }: CaseRecord): string[] {
  const imported = importedOf(events);
  const names = new Set([...series.map((row) => row.series), ...cases.flatMap((row) => row.series ?? [])]);
  return [...names].flatMap((name) => {
    const own = cases.filter((row) => row.series === name);
    const brought = own.filter(({ id }) => imported.has(id)).map((row) => row.number ?? 0);
    const given = own.filter(({ id }) => !imported.has(id)).map((row) => row.number ?? 0);
    const sorted = given.toSorted((a, b) => a - b);
    const first = Math.max(0, ...brought) + 1;
    const last = series.find((row) => row.series === name)?.last;
    const whole = sorted.every((number, index) => number === first + index) && last === sorted.at(-1);
    return when(!whole, `1 series ${name}: ${sorted.join()} after ${first - 1} with the counter at ${last}`);
  });
}

/** The cases that an import brought in. */
const importedOf = (events: CaseRecord["events"]): ReadonlySet<string | null> =>
  new Set(events.filter(({ name }) => name === "suggestion.import").map((event) => event.suggestionId));

const HANDLED = ["assigned", "replied", "rehandling", "evaluating", "closed"];
const ANSWERED = ["replied", "evaluating", "closed"];
const isActive = ({ state }: WorkRow) => state !== "returned" && state !== "cancelled";

const partsOf = ({ work }: CaseRecord, { id }: CaseRow) =>
  work.filter((row) => row.suggestionId === id && isActive(row));

/** 2: one lead, or two and more separate units; never both, and nobody before 交办 or after a withdrawal. */
function handling(all: CaseRecord, row: CaseRow): string[] {
  const parts = partsOf(all, row);
  const count = (kind: WorkRow["kind"]) => parts.filter((part) => part.kind === kind).length;
  const [lead, co, separate] = [count("lead"), count("co"), count("separate")];
  const line = `2 ${row.state} case with ${lead} lead, ${co} co and ${separate} separate units`;
  const joint = lead === 1 && separate === 0;
  const apart = separate >= 2 && lead === 0 && co === 0;
  if (HANDLED.includes(row.state)) return when(!joint && !apart, line);
  const left = parts.filter(({ state }) => state !== "issued");
  return when(row.state === "withdrawn" ? left.length > 0 : parts.length > 0, line);
}

/** 3, 5, 6: replied exactly when every unit that owes a reply issued one, each with a class; three rounds at most. */
function answers(all: CaseRecord, row: CaseRow): string[] {
  const owing = partsOf(all, row).filter(({ kind }) => kind !== "co");
  const issuedBy = (part: WorkRow) =>
    all.replies.filter(({ assignmentId, issuedOn }) => assignmentId === part.id && issuedOn !== null);
  const complete = owing.every((part) => part.state === "issued" && issuedBy(part).length > 0);
  const classes = owing.flatMap((part) => issuedBy(part).map(({ classKey }) => classKey));
  const thisRound = owing.flatMap(issuedBy).some(({ round }) => round === row.round);
  const answered = ANSWERED.includes(row.state);
  return [
    ...when(answered && !complete, `3 ${row.state} although a reply is missing`),
    ...when(HANDLED.includes(row.state) && !answered && complete, `3 ${row.state} although all replied`),
    ...when(answered && !thisRound, `3 ${row.state} without a reply of round ${row.round}`),
    ...when(answered && row.repliedOn === null, `3 ${row.state} without the day of the reply`),
    ...when(classes.includes(null), "5 an issued reply without a class"),
    ...when(row.round < 1 || row.round > MAX_ROUNDS, `6 round ${row.round}`),
  ];
}

/** 4: a rating follows a reply of its round; one counts in each round; satisfaction closes. */
function ratedReplies({ ratings, replies, cases }: CaseRecord): string[] {
  return ratings.flatMap((rating) => {
    const { suggestionId, round, ratedOn, counts } = rating;
    const reply = replies.find((each) => each.suggestionId === suggestionId && each.round === round);
    const row = cases.find(({ id }) => id === suggestionId);
    const others = ratings.filter(
      (each) => each.suggestionId === suggestionId && each.round === round && each.counts,
    );
    return [
      ...when(!reply?.issuedOn || reply.issuedOn > ratedOn, `4 a rating of round ${round} without its reply`),
      ...when(counts && others.length > 1, `4 two ratings count in round ${round}`),
      ...when(row === undefined || round > row.round, `4 a rating of round ${round} before it came`),
    ];
  });
}

/** 7: an extension runs to six months from the assignment's own 交办, once, and is in the clock. */
function moreTime({ extensions, clocks }: CaseRecord, work: WorkRow): string[] {
  const granted = extensions.filter((row) => row.assignmentId === work.id && row.state === "granted");
  const clock = clocks.find((row) => row.assignmentId === work.id && row.clock === "reply");
  if (work.kind === "co") return when(granted.length > 0, "7 a co-unit was given more time");
  const longest = addMonths(work.assignedOn, 6);
  return [
    ...when(granted.length > 1, "7 extended twice"),
    ...when(clock?.extended !== granted.length > 0, "7 the clock does not say what was granted"),
    ...when(clock?.fromOn !== work.assignedOn, "7 the reply clock does not run from its own 交办"),
    ...when((clock?.dueRaw ?? "") > longest, `7 due ${clock?.dueRaw}, six months end ${longest}`),
  ];
}

/** Who filed had every co-signer's word on exactly these words; 11: reviewers and signatories are two persons. */
function signing(all: CaseRecord, row: CaseRow): string[] {
  const signers = all.cosigners.filter(({ suggestionId }) => suggestionId === row.id);
  const filed = !["draft", "cosigning", "withdrawn"].includes(row.state) && row.submittedOn !== null;
  const signed = signers.every(({ confirmedHash }) => confirmedHash === row.textHash);
  // Who signed a past reply is not in the file that brought it.
  const imported = importedOf(all.events).has(row.id);
  const replied = all.replies.filter(({ suggestionId }) => suggestionId === row.id);
  const work = all.work.filter(({ suggestionId }) => suggestionId === row.id);
  return [
    ...when(filed && !signed, "filed without a co-signer's word on these words"),
    ...when(
      replied.some(({ draftedBy, signedBy }) => signedBy !== null && draftedBy === signedBy),
      "11 one person drafted and signed a reply",
    ),
    ...when(
      !imported &&
        replied.some(({ issuedOn, signedBy, docNumber }) => issuedOn !== null && !(signedBy && docNumber)),
      "a reply went out unsigned or without a number",
    ),
    ...when(
      work.some((part) => part.opinionSentBy !== null && part.opinionDraftedBy === part.opinionSentBy),
      "11 one person drafted and sent an opinion",
    ),
  ];
}

const OVER = ["closed", "withdrawn", "declined", "letter"];

/** No clock runs on a case that is over, nor for a unit whose part is over. */
function ended({ cases, work, clocks }: CaseRecord): string[] {
  const over = new Set(cases.filter(({ state }) => OVER.includes(state)).map(({ id }) => id));
  const done = ["issued", "returned", "cancelled", "done"];
  const idle = new Set(work.filter(({ state }) => done.includes(state)).map(({ id }) => id));
  const left = clocks.filter(
    // A promise outlives its case, and so do the time to rate how it was kept and the time to publish it.
    (row) =>
      !["commitmentRating", "publish"].includes(row.clock) &&
      row.stoppedOn === null &&
      (over.has(row.suggestionId) || idle.has(row.assignmentId ?? "")),
  );
  return left.map(({ clock }) => `the clock ${clock} runs although its case or part is over`);
}

/** The stored clocks are what the events say, no more and no fewer. */
async function storedClocks(database: Database, { congressId, clocks }: CaseRecord): Promise<string[]> {
  const replayed = await replayedClocks(database, congressId);
  const told = new Map(replayed.map(({ placed, state }) => [state.id, clockRow(congressId, placed, state)]));
  const sorted = (row: object) => Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...when(told.size !== clocks.length, `${clocks.length} stored clocks, ${told.size} in the events`),
    ...clocks.flatMap((row) =>
      when(
        !same(sorted(row), sorted(told.get(row.id) ?? {})),
        `the stored clock ${row.clock} is not replayed`,
      ),
    ),
  ];
}
