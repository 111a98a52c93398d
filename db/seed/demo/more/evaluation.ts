import "server-only";
import { addWorkingDays } from "@/domain/calendar";
import type { Day } from "@/domain/day";
import { addExpert } from "../../../commands/evaluation/expert";
import { holdMeeting } from "../../../commands/evaluation/hold";
import { callPanel } from "../../../commands/evaluation/panel";
import { type ExpertRow, listExperts } from "../../../queries/expert";
import { moveCase } from "../acts/desk";
import { type Actor, nth } from "../cast";
import { at } from "../diary";
import { luckOf } from "../luck";
import type { Life, Telling } from "../stage";
import { fill } from "../words";
import type { Story, World } from "../world";
import words from "./evaluation.json";

/** The office draws up its pool of experts at the beginning of the term. */
export function tellExperts({ stage, cast }: World): void {
  stage.tell("the pool of experts", enterPool());
  async function* enterPool(): Life {
    yield at("2023-01-12", "10:20");
    await enterExperts(stage, nth(cast.staff, 0));
  }
}

/** A panel is called and meets, and its opinion is recorded; `total`: working days from the rating to the opinion. */
export async function* evaluateCase(
  story: Story,
  staff: Actor,
  opinion: string,
  total: number,
): Telling<void> {
  const { diary, stage, text } = story;
  const from = diary.today();
  const dayOf = (n: number): Day => addWorkingDays(stage.calendar, from, n);
  yield diary.at(at(dayOf(2), "10:10"));
  const panel = await callExperts(story, staff, dayOf(total - 3));
  yield diary.at(at(dayOf(total - 3), "17:05"));
  const luck = luckOf(`${text.key} views`);
  const heard = luck.some(panel.length, words.views);
  const views = panel.map(({ id }, index) => ({ expertId: id, view: nth(heard, index) }));
  const names = panel.map(({ name }) => name).join("、");
  const minutes = fill(words.minutes, { panel: names, n: luck.number(1, text.points.length) });
  await stage.perform(holdMeeting, staff.viewer, { id: story.id, version: 1, minutes, views });
  yield diary.at(at(dayOf(total), "09:40"));
  await moveCase(story, staff, "evaluate", opinion);
}

/** Staff calls three experts of different fields. */
export async function callExperts(
  { stage, id, text }: Story,
  staff: Actor,
  meetingOn: Day,
): Promise<ExpertRow[]> {
  const pool = () => listExperts(stage.database, staff.viewer);
  if ((await pool()).length === 0) await enterExperts(stage, staff);
  const panel = luckOf(`${text.key} panel`).some(3, await pool());
  const expertIds = panel.map((expert) => expert.id);
  await stage.perform(callPanel, staff.viewer, { id, expertIds, meetingOn, place: words.place });
  return panel;
}

async function enterExperts(stage: World["stage"], staff: Actor): Promise<void> {
  for (const [index, expert] of words.experts.entries()) {
    // No number in Hebi begins with 0, so that nobody is called by mistake.
    const phone = `0392-000${2101 + index * 7}`;
    await stage.perform(addExpert, staff.viewer, { id: crypto.randomUUID(), ...expert, phone });
  }
}
