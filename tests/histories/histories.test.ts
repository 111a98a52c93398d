import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countFigures } from "@/db/queries/statistics-groups";
import { tallyOf } from "@/db/queries/tally";
import { tallyLines } from "@/tests/support/tally-lines";
import { settle } from "../support/cast";
import { cloneDatabase } from "../support/database";
import { brokenInvariants } from "../support/invariants";
import type { Stage } from "../support/look";
import { morning } from "../support/moment";
import { readRecord } from "../support/record";
import { foundCongress } from "../support/second-congress";
import { brokenSight } from "../support/sight";
import { anyHistory } from "./dice";
import { openCases } from "./openings";
import { type Play, playThrow } from "./play";
import { gatherPlayers } from "./players";

const RUNS = 50;
const STEPS = 40;
const SECONDS = 70;
/** After all that is played: one day for the whole history, so that nothing but the acts makes read again. */
const LATER = morning("2025-06-02");

let clone: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  clone = await cloneDatabase();
});
afterAll(() => clone.drop());

const happened = new Map<string, number>();
let compared = 0;

test(
  `random histories keep every invariant of rules.md §5.5 (${RUNS} of ${STEPS} acts)`,
  async () => {
    const property = fc.asyncProperty(anyHistory(STEPS), async (history) => {
      const play = await begin(history);
      for (const [index, step] of history.throws.entries()) {
        const broken = await playThrow(play, step);
        expect(broken, told(play)).toEqual([]);
        await tallyOf(clone.database, play.stage.cast.system, {}, LATER);
        if (index % 20 === 19) await checkInvariants(play);
      }
      await checkSight(play);
      await checkFigures(play);
      await checkTally(play);
    });
    // No shrinking: a shorter history is another history. The seed and the lines above tell what happened.
    await fc.assert(property, {
      numRuns: RUNS,
      endOnFailure: true,
      interruptAfterTimeLimit: SECONDS * 1000,
      includeErrorInReport: true,
    });
  },
  (SECONDS + 60) * 1000,
);

test("and they reach far: from the draft to the reply and beyond", () => {
  const seen = [...happened.keys()];
  expect(seen.length).toBeGreaterThan(30);
  const core = ["suggestion.accept", "suggestion.assign", "assignment.issue", "suggestion.reply"];
  expect(seen).toEqual(expect.arrayContaining(core));
  expect(compared).toBeGreaterThan(0);
});

let congresses = 0;

type History = { starts: number[]; inSession: boolean; consent: boolean };

async function begin({ starts, inSession, consent }: History): Promise<Play> {
  congresses += 1;
  const cast = await foundCongress(clone.database, `history-${congresses}`);
  const stage: Stage = { database: clone.database, cast };
  const players = await gatherPlayers(clone.database, cast);
  await settle(clone.database, cast.congressId, { delegationCheck: true, extensionConsent: consent });
  const day = inSession ? "2023-02-21" : "2023-12-13";
  const staffAsDeputy = players.find(({ userId, role }) => userId === cast.staff.userId && role === "deputy");
  if (!staffAsDeputy) throw new Error("Nobody is staff and deputy");
  const cases = await openCases(stage, day, staffAsDeputy, starts);
  const lines = [`begun with ${starts.join()} on ${day}`];
  return { stage, players, cases, day, lines, done: [], unchanged: null };
}

async function checkInvariants(play: Play) {
  const { database, cast } = play.stage;
  expect(await brokenInvariants(database, cast.congressId), told(play)).toEqual([]);
}

async function checkSight(play: Play) {
  const { database, cast } = play.stage;
  const all = await readRecord(database, cast.congressId);
  expect(await brokenSight(play.stage, all, play.players), told(play)).toEqual([]);
  for (const { name } of all.events) happened.set(name, (happened.get(name) ?? 0) + 1);
}

/** 5: what the dashboard counts adds up: the classes to the replied, the ratings to the rated, the periods to all. */
async function checkFigures(play: Play) {
  const { cast, database } = play.stage;
  const figures = await countFigures(database, cast.staff, {}, morning(play.day));
  const sum = (...names: (keyof typeof figures)[]) =>
    names.reduce((total, name) => total + figures[name].count, 0);
  const message = told(play);
  expect(sum("resolved", "planned", "notFeasible", "forReference"), message).toBe(sum("replied"));
  expect(sum("satisfied", "basicallySatisfied", "dissatisfied", "unrated"), message).toBe(sum("replied"));
  expect(sum("inSession", "betweenSessions"), message).toBe(sum("filed"));
}

/** What was kept of the cases and read again act by act is what one reading of everything finds. */
async function checkTally(play: Play) {
  const { cast, database } = play.stage;
  const kept = await tallyOf(database, cast.system, {}, LATER);
  const anew = await database.transaction((tx) => tallyOf(tx, cast.system, {}, LATER));
  expect(tallyLines(kept.cases), told(play)).toEqual(tallyLines(anew.cases));
  // A history in which nothing is accepted has none of its own.
  compared += kept.cases.length;
}

const told = ({ lines }: Play) => `\n${lines.join("\n")}\n`;
