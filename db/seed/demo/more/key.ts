import "server-only";
import { addWorkingDays } from "@/domain/calendar";
import type { Day } from "@/domain/day";
import type { KeyCriterion } from "@/domain/key-suggestion/states";
import { found } from "../cast";
import { leadOf } from "../casting";
import { at } from "../diary";
import { luckOf } from "../luck";
import { type Present, presentAt } from "../now/present";
import { closed } from "../now/rating";
import { planCourses } from "../past/course";
import type { Life } from "../stage";
import { type DemoText, demoTexts, moreTexts } from "../texts";
import { createStory, type World } from "../world";
import {
  type Charge,
  decideCases,
  nominateCase,
  planCase,
  refuseCase,
  reportCase,
  type Votes,
  visitCase,
  voteOnCase,
} from "./key-acts";

// biome-ignore format: a table
/** The fifteen of 2023: committee, leader, and what spoke for it. */
const KEYS_2023: Record<string, [committee: string, leader: number, ...criteria: KeyCriterion[]]> = {
  "old-estate-one-dig":              ["rd-chenghuan", 0, "public_concern", "complex"],
  "public-toilet-night":             ["rd-chenghuan", 0, "public_concern", "raised_by_many"],
  "rural-junction-slope":            ["rd-chenghuan", 1, "public_concern", "complex"],
  "fire-lanes-markings":             ["rd-chenghuan", 1, "public_concern"],
  "flood-basin-evacuation":          ["rd-chenghuan", 0, "complex", "work_of_the_year"],
  "well-power-last-stretch":         ["rd-nongye", 0, "work_of_the_year", "raised_by_many"],
  "strong-gluten-wheat-orders":      ["rd-nongye", 1, "work_of_the_year"],
  "weihe-xunxian-dredging":          ["rd-nongye", 1, "complex", "raised_by_many"],
  "edu-classroom-lighting":          ["rd-jiaokewenwei", 0, "public_concern"],
  "health-aed-public-places":        ["rd-jiaokewenwei", 1, "public_concern"],
  "health-paediatrics-night":        ["rd-jiaokewenwei", 1, "public_concern", "raised_by_many"],
  "welfare-power-poor-households":   ["rd-shehui", 0, "work_of_the_year", "public_concern"],
  "welfare-elderly-financial-fraud": ["rd-shehui", 1, "raised_by_many"],
  "park-dual-power":                 ["rd-caijing", 0, "work_of_the_year"],
  "crop-insurance-claims":           ["rd-caijing", 1, "complex", "work_of_the_year"],
};

/** Supervises the fifteen key suggestions of 2023: decided in April, inspected in November, voted on in December. */
export function tellKeys2023(world: World): void {
  const texts = new Map(demoTexts("2023").map((text) => [text.key, text]));
  const charges = Object.entries(KEYS_2023).map(
    ([key, [committee, leader, ...criteria]]): Charge => ({
      text: found(texts.get(key), key),
      committee,
      leader,
      criteria,
    }),
  );
  mustSuit(world, charges);
  world.stage.tell("key suggestions of 2023", decided2023(world, charges));
  for (const charge of charges)
    world.stage.tell(`${charge.text.key} as a key`, supervised2023(world, charge));
}

// Whoever is only telephoned cannot be answered as a key suggestion.
function mustSuit({ stage }: World, charges: readonly Charge[]): void {
  const courses = new Map(
    planCourses(stage.calendar, demoTexts("2023")).map((each) => [each.text.key, each]),
  );
  for (const { text } of charges) {
    const { inSession, turn, traits } = found(courses.get(text.key), text.key);
    const suits = inSession && turn.kind === "plain" && !traits.phoneOnly && !traits.objected;
    if (!suits) throw new Error(`${text.key} does not suit as a key suggestion of 2023`);
  }
}

async function* decided2023(world: World, charges: readonly Charge[]): Life {
  for (const [index, charge] of charges.entries()) {
    yield at(index < 8 ? "2023-03-27" : "2023-03-28", `${9 + (index % 8)}:${10 + index}`.padStart(5, "0"));
    await nominateCase(world, charge, index % 3 === 0 ? "committee" : "staff");
  }
  yield at("2023-04-11", "16:30");
  await decideCases(world, charges, "鹤人常主〔2023〕7号", "2023-04-11");
}

async function* supervised2023(world: World, charge: Charge): Life {
  const { text } = charge;
  const { calendar } = world.stage;
  const luck = luckOf(`${text.key} supervised`);
  const from = (day: Day, most: number) => addWorkingDays(calendar, day, luck.number(1, most));
  yield at(from("2023-04-14", 8), `${luck.number(14, 16)}:${luck.number(10, 50)}`);
  await planCase(world, charge);
  const looked = from("2023-05-08", 14);
  yield at(looked, `17:${luck.number(10, 50)}`);
  await visitCase(world, charge, looked, "visit");
  yield at("2023-11-03", `17:${luck.number(10, 55)}`);
  await visitCase(world, charge, "2023-11-03", "inspection");
  yield at(from("2023-11-10", 9), `${luck.number(10, 11)}:${luck.number(10, 50)}`);
  await reportCase(world, charge);
  yield at("2023-12-21", `17:${luck.number(10, 55)}`);
  const [basically, against] = [luck.number(2, 7), luck.number(0, 2)];
  const votes: Votes = [36 - basically - against, basically, against, 0];
  await voteOnCase(world, charge, "市十二届人大常委会第九次会议", "2023-12-21", votes);
}

/** Working days before today on which this year's ones took each step; what is missing is yet to come. */
type Pace = {
  committee: string;
  leader: number;
  by?: "committee";
  /** A case of its own, closed with a good rating four days after this. */
  replied?: number;
  nominated: number;
  refused?: number;
  decided?: number;
  planned?: number;
  visits?: readonly number[];
  reported?: number;
  vote?: { on: number; votes: Votes };
};

// biome-ignore format: a table
/** One or more of this year's in every state. */
const KEYS_NOW: Record<string, Pace> = {
  "teen-counselling":       { committee: "rd-jiaokewenwei", leader: 0, by: "committee", nominated: 3 },
  "night-construction-noise": { committee: "rd-chenghuan", leader: 0, nominated: 2 },
  "village-meal-points":    { committee: "rd-shehui", leader: 1, nominated: 22, refused: 15 },
  "ebike-charging-fee":     { committee: "rd-chenghuan", leader: 0, nominated: 20, decided: 10 },
  "school-nap":             { committee: "rd-jiaokewenwei", leader: 1, nominated: 24, decided: 10, planned: 5 },
  "shared-ebike-order":     { committee: "rd-chenghuan", leader: 0, nominated: 60, decided: 50, planned: 45, visits: [30, 8] },
  "harvest-loss":           { committee: "rd-nongye", leader: 0, by: "committee", nominated: 52, decided: 50, planned: 44, visits: [28, 10], reported: 5 },
  "key-river-crossing":     { committee: "rd-chenghuan", leader: 0, replied: 20, nominated: 61, decided: 60, planned: 55, visits: [40], reported: 14, vote: { on: 9, votes: [14, 6, 13, 3] } },
  "key-school-safe-road":   { committee: "rd-jiaokewenwei", leader: 0, replied: 20, nominated: 61, decided: 60, planned: 54, visits: [42, 24], reported: 12, vote: { on: 9, votes: [30, 5, 1, 0] } },
};

/** Puts this year's key suggestions on the stage; two of them have texts of their own. */
export function tellKeysNow(world: World, now: Date): void {
  const present = presentAt(world.stage.calendar, now);
  const texts = new Map([...demoTexts("now"), ...moreTexts("key")].map((text) => [text.key, text]));
  const charges = Object.entries(KEYS_NOW).map(([key, pace]) => ({
    pace,
    charge: chargeOf(found(texts.get(key), key), pace),
  }));
  for (const { charge, pace } of charges) {
    if (pace.replied !== undefined) tellOwn(world, charge.text, pace.replied, present);
    world.stage.tell(`${charge.text.key} nominated`, nominatedNow(world, charge, pace, present));
    world.stage.tell(`${charge.text.key} supervised`, supervisedNow(world, charge, pace, present));
  }
  for (const day of new Set(charges.flatMap(({ pace }) => pace.decided ?? []))) {
    const together = charges.filter(({ pace }) => pace.decided === day).map(({ charge }) => charge);
    world.stage.tell(`key decision ${day}`, decidedNow(world, together, day, present));
  }
}

function tellOwn(some: World, text: DemoText, days: number, present: Present): void {
  const world: World = { ...some, handlers: "first" };
  const lead = leadOf(world.cast, text);
  const story = createStory(world, text, lead, [], at("2023-12-31", "08:00"));
  world.stage.tell(text.key, closed(days, false)(story, present));
}

const chargeOf = (text: DemoText, { committee, leader }: Pace): Charge => ({
  text,
  committee,
  leader,
  criteria: ["public_concern", "complex"],
});

async function* nominatedNow(world: World, charge: Charge, pace: Pace, { ago }: Present): Life {
  yield at(ago(pace.nominated), "17:40");
  await nominateCase(world, charge, pace.by ?? "staff");
  if (pace.refused === undefined) return;
  yield at(ago(pace.refused), "17:20");
  await refuseCase(world, charge);
}

async function* decidedNow(world: World, charges: readonly Charge[], day: number, { ago }: Present): Life {
  yield at(ago(day), "16:30");
  const on = ago(day);
  await decideCases(world, charges, `鹤人常主〔${on.slice(0, 4)}〕${Number(on.slice(5, 7)) + 3}号`, on);
}

async function* supervisedNow(world: World, charge: Charge, pace: Pace, { ago }: Present): Life {
  const { planned, visits = [], reported, vote } = pace;
  if (planned === undefined) return;
  yield at(ago(planned), "15:15");
  await planCase(world, charge);
  for (const day of visits) {
    yield at(ago(day), "17:25");
    await visitCase(world, charge, ago(day), "visit");
  }
  if (reported === undefined) return;
  yield at(ago(reported), "16:45");
  await reportCase(world, charge);
  if (!vote) return;
  yield at(ago(vote.on), "17:30");
  await voteOnCase(world, charge, "市人大常委会本年度第七次会议", ago(vote.on), vote.votes);
}
