import "server-only";
import { type Deputy, deputyOf } from "../cast";
import { cosignersOf, leadOf } from "../casting";
import { at } from "../diary";
import type { Telling } from "../stage";
import { type DemoText, demoTexts, strayTexts } from "../texts";
import { WORDS } from "../words";
import { createStory, type Story, type World } from "../world";
import { type CoScene, coScene } from "./co";
import * as desk from "./desk";
import { type Present, presentAt } from "./present";
import * as rating from "./rating";
import * as unit from "./unit";

type Scene = (story: Story, present: Present) => Telling<void>;

/** How far a case of this year has come; `co`: its co-handling units, from `days` working days ago on. */
type Plan = { scene: Scene; days?: number; co?: Record<string, CoScene>; cosigners?: readonly string[] };

const { moreTimeNear, moreTimeWide, wrongUnit, departmentReturn } = WORDS.now;

// biome-ignore format: a table
/** Every state of a suggestion and of an assignment has at least one case; numbers are working days before today. */
const PLANS: Record<string, Plan> = {
  "rider-stations":               { scene: desk.draft },
  "returnee-skills-night-school": { scene: desk.draft, cosigners: ["d002", "d004", "d007"] },
  "clay-craft-heirs":             { scene: desk.cosigning(["d003"]), cosigners: ["d002", "d003", "d004"] },
  "flexible-provident-fund":      { scene: desk.cosigning(["d006"]), cosigners: ["d001", "d002", "d006"] },
  "sole-trader-exit":             { scene: desk.filedInSession(0.5) },
  "inspect-by-scan":              { scene: desk.filedInSession(0.6) },
  "prepaid-card-custody":         { scene: desk.forwarded },
  "school-law-lessons":           { scene: desk.reviewedOnce },
  "property-dispute-mediation":   { scene: desk.returnedByClerk },
  "fraud-warning-villages":       { scene: desk.returnedByStaff },
  "remote-chronic-settlement":    { scene: desk.submitted },
  "gi-fish-eggs":                 { scene: desk.accepted },
  "vocational-magnesium":         { scene: unit.recalled("gongxin") },
  "lab-result-recognition":       { scene: unit.pending(1) },
  "teen-counselling":             { scene: unit.acknowledged(6) },
  "used-ebike-batteries":         { scene: unit.acknowledged(3) },
  "alone-elder-alarms":           { scene: unit.wantsReturn("weijian", 4, wrongUnit, "minzheng", false) },
  "night-construction-noise":     { scene: unit.wantsReturn("chengguan", 9, departmentReturn, "zhujian", true) },
  "kindergarten-nursery":         { scene: unit.wantsTime(38, "hard", moreTimeNear, false), days: 38, co: { jiaoyu: "sent" } },
  "rural-road-guardrails":        { scene: unit.wantsTime(45, "wide", moreTimeWide, true), days: 45, co: { qixian: "sent", qibin: "sent" } },
  "village-clinic-medicines":     { scene: unit.nearlyDue },
  "aed-public-places":            { scene: unit.overdue(78, "staff", 3), days: 78, co: { jiaoyu: "sent", wenlv: "sent" } },
  "shared-ebike-order":           { scene: unit.overdue(74, "office"), days: 74, co: { jiaotong: "received" } },
  "ebike-charging-fee":           { scene: unit.working(30, { days: 6, says: "yes" }), days: 30, co: { zhujian: "sent", gongdian: "drafted" } },
  "school-nap":                   { scene: unit.working(30, { days: 5, says: "yes" }), days: 30, co: { caizheng: "rejected" } },
  "village-meal-points":          { scene: unit.working(25, { days: 7, says: "nothing" }), days: 25, co: { caizheng: "drafted" } },
  "school-gyms-open":             { scene: unit.drafted(38), days: 38, co: { caizheng: "received" } },
  "farmland-upkeep":              { scene: unit.forSignature(52), days: 52, co: { caizheng: "received" } },
  "children-night-clinic":        { scene: unit.forSignature(45) },
  "east-station-old-town-link":   { scene: unit.signed(40), days: 40, co: { gongjiao: "sent", wenlv: "sent" } },
  "electronics-digital-diagnosis": { scene: unit.halfReplied(40) },
  "satellite-farm-data":          { scene: rating.withdrawnLate, days: 20, co: { nongye: "received" } },
  "barrier-free-crossings":       { scene: rating.waiting(4), days: 46, co: { canlian: "sent" } },
  "harvest-loss":                 { scene: rating.waiting(14, undefined, "抢收服务联系单.pdf"), days: 56, co: { qixiang: "sent" } },
  "chemical-park-pipe-rack":      { scene: rating.waiting(17, 3), days: 59, co: { yingji: "sent", fagai: "sent" } },
  "weihe-floating-debris":        { scene: rating.rehandling, days: 62, co: { shuili: "sent" } },
  "property-service-rating":      { scene: rating.evaluating, days: 76, co: { qibin: "sent" } },
  "temple-fair-two-months":       { scene: rating.closedUnrated, days: 72, co: { xunxian: "sent", gongan: "sent" } },
  "peanut-drying":                { scene: rating.closed(12, false), days: 54, co: { xunxian: "sent", gongdian: "sent" } },
  "old-mine-housing-reuse":       { scene: rating.closed(24, true, true), days: 66, co: { ziran: "sent", guozi: "sent" } },
};

/** Puts this year's stories on the stage, told from the moment of loading. */
export function tellThisYear(some: World, now: Date): void {
  const world: World = { ...some, handlers: "first" };
  const present = presentAt(world.stage.calendar, now);
  for (const text of demoTexts("now")) tellCase(world, present, text);
  for (const text of strayTexts("now")) {
    const story = createStory(world, text, leadOf(world.cast, text), [], BEGIN);
    const waits = text.key === "stray-now-supplier";
    world.stage.tell(text.key, desk.stray(waits)(story, present));
  }
}

const BEGIN = at("2023-12-31", "08:00");

function tellCase(world: World, present: Present, text: DemoText): void {
  const plan = PLANS[text.key];
  if (!plan) throw new Error(`Nothing is planned for ${text.key}`);
  const { scene, days = 0, co = {} } = plan;
  const lead = leadOf(world.cast, text);
  const story = createStory(world, text, lead, signers(world, text, lead, plan), BEGIN);
  world.stage.tell(text.key, scene(story, present));
  for (const [key, state] of Object.entries(co)) {
    world.stage.tell(`${text.key} at ${key}`, coScene(story, present, key, state, days));
  }
}

/** In session nobody has time to gather signatures; a withdrawal would need them all. */
function signers({ cast }: World, text: DemoText, lead: Deputy, { cosigners, days }: Plan): Deputy[] {
  if (cosigners) return cosigners.map((account) => deputyOf(cast, account));
  const quick = days === undefined || text.key === "satellite-farm-data";
  return quick || !text.cosign ? [] : cosignersOf(cast, text, lead);
}
