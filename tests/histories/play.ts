import { and, eq } from "drizzle-orm";
import { assignmentSubject } from "@/db/queries/assignment-subject";
import { suggestionSubject } from "@/db/queries/suggestion-subject";
import { visibleTo } from "@/db/queries/visible";
import { assignments, suggestions } from "@/db/schema";
import { ASSIGNMENT_TRANSITION_NAMES, assignmentWorkflow } from "@/domain/assignment/workflow";
import { addDays, type Day } from "@/domain/day";
import { suggestionWorkflow, TRANSITION_NAMES } from "@/domain/suggestion/workflow";
import type { Viewer } from "@/domain/viewer";
import { fingerprint } from "../support/fingerprint";
import { rowOf, type Stage } from "../support/look";
import { morning } from "../support/moment";
import { GONE, refused } from "../support/refused";
import { actOnCase, actOnWork, type Scene } from "./acts";
import { type Choice, choicesFor } from "./choices";
import { Dice, type Throw } from "./dice";

/** A history while it is played: what was done by whom, line by line, for whoever has to read a failure. */
export type Play = {
  stage: Stage;
  players: readonly Viewer[];
  cases: readonly string[];
  day: Day;
  lines: string[];
  /** What the tables led to, to do it more rarely again. */
  done: string[];
  /** What the database held after a refusal, to compare the next with. */
  unchanged: string | null;
};

/** Plays one throw; a line for each thing that is wrong. */
export async function playThrow(play: Play, { days, led, numbers }: Throw): Promise<string[]> {
  const dice = new Dice(numbers);
  play.day = addDays(play.day, days);
  const id = dice.of(play.cases);
  const { stage, day: on } = play;
  const viewer = dice.of(play.players);
  const scene: Scene = { stage, dice, on, viewer, id, workId: "", stale: false };
  const before = play.unchanged ?? (await fingerprint(stage.database, stage.cast.congressId));
  const broken = led ? await playLed(play, scene) : await playWild(play, scene);
  const outcome = play.lines.at(-1) ?? "";
  play.unchanged = null;
  if (outcome.endsWith(" done")) return broken;
  const after = await fingerprint(stage.database, stage.cast.congressId);
  play.unchanged = after;
  return after === before ? broken : [...broken, "a refused command left something behind"];
}

/** A led throw does what the tables allow; then the command must do it too, but for what only it can know. */
async function playLed(play: Play, scene: Scene): Promise<string[]> {
  const choices = await choicesFor(scene, play.players);
  if (choices.length === 0) return note(play, scene, "led", "nothing to do");
  const choice = scene.dice.weighed(
    choices.map((one) => ({ ...one, weight: freshness(play, scene.id, one) })),
  );
  const outcome = await refused(choice.run());
  play.done.push(`${scene.id} ${choice.name}`);
  note(play, { ...scene, viewer: choice.viewer }, choice.name, outcome);
  if (outcome === "done" || ONLY_THE_COMMAND_KNOWS.includes(outcome)) return [];
  // The tables know nothing of sight; who does not see a case is offered nothing of it.
  const hidden = outcome === GONE && !(await sees(scene, choice.viewer));
  return hidden
    ? []
    : [`${choice.name} by ${choice.viewer.role} was allowed by the table and answered ${outcome}`];
}

// What was done to a case before is done again more rarely, so that a history moves on.
function freshness({ done }: Play, id: string, { name, weight }: Choice): number {
  const before = done.filter((line) => line === `${id} ${name}`).length;
  return Math.ceil((weight * 12) / (1 + 2 * before));
}

async function sees({ stage, id }: Scene, viewer: Viewer) {
  const mine = and(visibleTo(viewer), eq(suggestions.id, id));
  return (await stage.database.$count(suggestions, mine)) > 0;
}

/** Refusals about the input or about other rows, of which no guard knows. */
const ONLY_THE_COMMAND_KNOWS = [
  "conflict assignment.unitAlreadyThere",
  "conflict assignment.twoSeparate",
  "conflict assignment.sameUnit",
  "conflict assignment.notGovernmentSide",
  "conflict assignment.arbitrationFirst",
  "conflict suggestion.urgedToday",
  "conflict general.alreadyDone",
];

/** A wild throw does anything as anybody; what the tables do not allow must not happen. */
async function playWild(play: Play, scene: Scene): Promise<string[]> {
  const { stage, dice, id, on } = scene;
  const stale = dice.once(4);
  const row = await rowOf(stage, id);
  const parts = await stage.database.select().from(assignments).where(eq(assignments.suggestionId, id));
  if (parts.length > 0 && dice.once(2)) {
    const name = dice.of(ASSIGNMENT_TRANSITION_NAMES);
    const part = dice.of(parts);
    const subject = await assignmentSubject(stage.database, part, row, morning(on));
    const verdict = assignmentWorkflow.judge(name, subject, scene.viewer);
    const outcome = await refused(actOnWork(name, { ...scene, workId: part.id, stale }));
    note(play, scene, `assignment.${name}`, outcome);
    return outcome === "done" && verdict.kind !== "allowed"
      ? [`${name} was done though ${verdict.kind}`]
      : [];
  }
  const name = dice.of(TRANSITION_NAMES);
  const subject = await suggestionSubject(stage.database, row, morning(on));
  const ticked = { ...subject, hasCategory: true, similarChecked: true, secretChecked: true };
  // One form files, whichever way the text goes; one form rates, whichever round it is.
  const names = TRANSITION_NAMES.filter((other) => formOf(other) === formOf(name));
  const may = names.some((each) => suggestionWorkflow.judge(each, ticked, scene.viewer).kind === "allowed");
  const outcome = await refused(actOnCase(name, { ...scene, stale }));
  note(play, scene, `suggestion.${name}`, outcome);
  return outcome === "done" && !may ? [`${name} was done though the table does not allow it`] : [];
}

function formOf(name: string) {
  if (name.startsWith("submit")) return "file";
  return ["dispute", "appeal", "rateLast"].includes(name) ? "dissatisfied" : name;
}

function note({ cases, lines }: Play, { id, on, viewer }: Scene, name: string, outcome: string): string[] {
  lines.push(`${on} case ${cases.indexOf(id)} ${viewer.role} ${name}: ${outcome}`);
  return [];
}
