import "server-only";
import { assignTogether } from "../acts/desk";
import { nth, unitOf } from "../cast";
import { cosignersOf, leadOf } from "../casting";
import { at } from "../diary";
import type { Life } from "../stage";
import { demoTexts, strayTexts } from "../texts";
import { createStory, type Story, type World } from "../world";
import { planCourses } from "./course";
import { liveThrough } from "./life";
import { strayLife } from "./stray";

/** Puts all stories of 2023 on the stage. */
export function tellYear2023(world: World): void {
  const courses = planCourses(world.stage.calendar, demoTexts("2023"));
  const together: Story[] = [];
  for (const course of courses) {
    const { text } = course;
    const lead = leadOf(world.cast, text);
    const cosigners = text.cosign ? cosignersOf(world.cast, text, lead) : [];
    const story = createStory(world, text, lead, cosigners, BEGIN);
    if (course.days.together) together.push(story);
    world.stage.tell(text.key, liveThrough(story, course));
  }
  world.stage.tell("the assignment meeting", assignmentMeeting(together));
  for (const text of strayTexts("2023")) {
    const lead = leadOf(world.cast, text);
    world.stage.tell(text.key, strayLife(createStory(world, text, lead, [], BEGIN)));
  }
}

const BEGIN = at("2023-02-01", "08:00");

/** What needs one unit only, and the unit that was wished for, is handed over at the meeting (交办会). */
async function* assignmentMeeting(stories: readonly Story[]): Life {
  yield at("2023-03-02", "08:30");
  for (const key of new Set(stories.map(({ text }) => text.lead))) {
    const [story] = stories;
    if (!story) return;
    const ofUnit = stories.filter(({ text }) => text.lead === key);
    await assignTogether(ofUnit, nth(story.cast.staff, 0), unitOf(story.cast, key));
  }
}
