import "server-only";
import { type Day, dayOf, yearOf } from "@/domain/day";
import { nominateForAward } from "../../../commands/award/nominate";
import { openAward } from "../../../commands/award/open";
import { publishAward } from "../../../commands/award/publish";
import { castBallot, startVoting } from "../../../commands/award/vote";
import { findAward } from "../../../queries/award";
import { nth } from "../cast";
import { at, createDiary, workingDaysBefore } from "../diary";
import { luckOf } from "../luck";
import type { Life, Telling } from "../stage";
import type { World } from "../world";
import { bestUnits, goodCases } from "./award-rows";
import words from "./award-words.json";

/** The selections of 2023, published in January 2024: ten outstanding suggestions and five commended units. */
export function tellAwards2023(world: World): void {
  world.stage.tell("the outstanding suggestions of 2023", selection(world, "suggestion", 10, 16));
  world.stage.tell("the commended units of 2023", selection(world, "unit", 5, 9));
}

/** This year's selections take nominations. */
export function tellAwardsNow(world: World, now: Date): void {
  world.stage.tell("this year's outstanding suggestions", nominating(world, "suggestion", 10, 2, now));
  world.stage.tell("this year's commended units", nominating(world, "unit", 5, 2, now));
}

type Kind = "suggestion" | "unit";

async function* selection(world: World, kind: Kind, places: number, nominees: number): Life {
  const { stage, cast } = world;
  const diary = createDiary(stage.calendar, luckOf(`award ${kind}`), at("2023-12-14", "09:00"));
  const [staff, other] = [nth(cast.staff, 0).viewer, nth(cast.staff, 1).viewer];
  yield diary.on("2023-12-15");
  const { id } = await stage.perform(openAward, staff, { year: 2023, kind, places });
  for (const [index, target] of (await targets(world, kind, 2023, nominees)).entries()) {
    yield diary.on(index % 2 === 0 ? "2023-12-20" : "2023-12-22");
    await propose(world, id, kind, target, index);
  }
  yield diary.on("2024-01-03");
  await stage.perform(startVoting, staff, await seen(world, id));
  yield* voteOn(world, id, places, (day) => diary.on(day));
  yield diary.on("2024-01-11");
  const { standing } = await findAward(stage.database, other, id);
  const chosen = standing?.tied.slice(0, standing.free) ?? [];
  const note = chosen.length > 0 ? words.tie : "";
  await stage.perform(publishAward, other, { ...(await seen(world, id)), chosen, note });
}

async function* voteOn(
  { stage, cast }: World,
  id: string,
  places: number,
  on: (day: Day) => Date,
): Telling<void> {
  const voters = [...cast.leaders, ...cast.committees.values()];
  for (const [index, { viewer, name }] of voters.entries()) {
    yield on(index % 2 === 0 ? "2024-01-05" : "2024-01-09");
    const { nominations } = await findAward(stage.database, viewer, id);
    const luck = luckOf(`ballot ${name} ${nominations.length}`);
    // What was nominated first is liked best, by each voter in his own way.
    const liked = nominations
      .map((one, place) => ({ id: one.id, place: place + luck.number(0, 8) }))
      .toSorted((a, b) => a.place - b.place);
    const nominationIds = liked.slice(0, places - luck.number(0, 2)).map((one) => one.id);
    await stage.perform(castBallot, viewer, { id, nominationIds });
  }
}

async function* nominating(world: World, kind: Kind, places: number, nominees: number, now: Date): Life {
  const { stage, cast } = world;
  const opensOn = workingDaysBefore(stage.calendar, dayOf(now), 6);
  const diary = createDiary(stage.calendar, luckOf(`award now ${kind}`), at(opensOn, "08:30"));
  const year = yearOf(opensOn);
  yield diary.on(opensOn);
  const { id } = await stage.perform(openAward, nth(cast.staff, 0).viewer, { year, kind, places });
  yield diary.on(workingDaysBefore(stage.calendar, dayOf(now), 3));
  for (const [index, target] of (await targets(world, kind, year, nominees)).entries()) {
    await propose(world, id, kind, target, index);
  }
}

const targets = ({ stage }: World, kind: Kind, year: number, count: number) =>
  kind === "unit" ? bestUnits(stage, year, count) : goodCases(stage, year, count);

/** Staff, committees and leaders in turn nominate. */
async function propose({ stage, cast }: World, id: string, kind: Kind, target: string, index: number) {
  const proposers = [nth(cast.staff, index), ...cast.committees.values(), ...cast.leaders];
  const note = luckOf(`reason ${kind} ${index}`).pick(words[kind]);
  const what = kind === "unit" ? { unitId: target } : { suggestionId: target };
  await stage.perform(nominateForAward, nth(proposers, index).viewer, { id, note, ...what });
}

async function seen({ stage, cast }: World, id: string) {
  const { award } = await findAward(stage.database, nth(cast.staff, 0).viewer, id);
  return { id, version: award.version };
}
