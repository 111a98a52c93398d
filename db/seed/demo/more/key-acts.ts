import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import type { Day } from "@/domain/day";
import type { KeyCriterion } from "@/domain/key-suggestion/states";
import { decideKeys, moveKeySuggestion } from "../../../commands/key-suggestion/decide";
import { nominate } from "../../../commands/key-suggestion/nominate";
import { planKey, recordVisit, reportKey } from "../../../commands/key-suggestion/supervise";
import { voteKey } from "../../../commands/key-suggestion/vote";
import { keySuggestions, suggestions } from "../../../schema";
import { HEBI } from "../../reference";
import { type Actor, committeeOf, found, nth, unitOf } from "../cast";
import { luckOf } from "../luck";
import type { DemoText } from "../texts";
import { fill } from "../words";
import type { World } from "../world";
import words from "./key.json";

/** A case under key supervision: its text, the key of its committee, and which of the leaders leads it. */
export type Charge = { text: DemoText; committee: string; leader: number; criteria: readonly KeyCriterion[] };

type Theatre = Pick<World, "stage" | "cast">;

/** Votes for, basically for, against, and abstentions. */
export type Votes = readonly [number, number, number, number];

/** Somebody proposes a case: staff, or the committee itself. */
export async function nominateCase(at: Theatre, charge: Charge, by: "staff" | "committee"): Promise<void> {
  const { text, criteria, committee } = charge;
  const actor = by === "staff" ? nth(at.cast.staff, 2) : committeeOf(at.cast, committee);
  const reason = luckOf(`${text.key} nominated`).pick(words.reasons);
  await at.stage.perform(nominate, actor.viewer, { id: await idOf(at, text), criteria, reason });
}

/** Staff enters the decision of the Council of Chairpersons on these cases. */
export async function decideCases(at: Theatre, charges: readonly Charge[], decisionNumber: string, on: Day) {
  const items = [];
  for (const { text, committee, leader } of charges) {
    const leaderId = nth(at.cast.leaders, leader).viewer.userId;
    const committeeId = committeeOf(at.cast, committee).viewer.unitId;
    items.push({ ...(await seenKey(at, text)), chosen: "on", leaderId, committeeId });
  }
  const form = { decisionNumber, decidedOn: on, items };
  await at.stage.perform(decideKeys, nth(at.cast.staff, 2).viewer, form);
}

/** The council does not take a nomination up. */
export async function refuseCase(at: Theatre, { text }: Charge): Promise<void> {
  const form = { ...(await seenKey(at, text)), transition: "refuse", note: words.refusal };
  await at.stage.perform(moveKeySuggestion, nth(at.cast.staff, 2).viewer, form);
}

/** The committee in charge plans. */
export async function planCase(at: Theatre, charge: Charge): Promise<void> {
  const points = charge.text.points.map((point) => point.replace(/。$/, "")).join("；");
  const plan = fill(words.plan, { ...namesOf(at, charge), points: `${points}。` });
  await at.stage.perform(planKey, memberOf(at, charge).viewer, { ...(await seenKey(at, charge.text)), plan });
}

/** The committee in charge goes and looks; on the day of the great inspection all do. */
export async function visitCase(at: Theatre, charge: Charge, heldOn: Day, kind: "visit" | "inspection") {
  const { text } = charge;
  const luck = luckOf(`${text.key} ${heldOn}`);
  const names = { ...namesOf(at, charge), answer: text.answers[0] ?? "" };
  const minutes = fill(kind === "inspection" ? words.inspection : luck.pick(words.visit), names);
  const place = kind === "inspection" ? "办理现场及承办单位" : "建议所涉现场";
  const people = fill(words.people, names);
  const form = {
    id: await idOf(at, text),
    visitId: crypto.randomUUID(),
    kind,
    heldOn,
    place,
    people,
    minutes,
  };
  await at.stage.perform(recordVisit, memberOf(at, charge).viewer, form);
}

/** The committee in charge reports. */
export async function reportCase(at: Theatre, charge: Charge): Promise<void> {
  const { text } = charge;
  const answers = text.answers.map((answer, index) => `（${index + 1}）${answer}`).join("");
  const report = fill(words.report, { ...namesOf(at, charge), title: text.title, answers });
  await at.stage.perform(reportKey, memberOf(at, charge).viewer, { ...(await seenKey(at, text)), report });
}

/** Staff enters the vote of the standing committee. */
export async function voteOnCase(at: Theatre, { text }: Charge, meeting: string, heldOn: Day, votes: Votes) {
  const [satisfied, basicallySatisfied, dissatisfied, abstained] = votes;
  const count = { satisfied, basicallySatisfied, dissatisfied, abstained };
  const form = { ...(await seenKey(at, text)), meeting, heldOn, ...count };
  await at.stage.perform(voteKey, nth(at.cast.staff, 2).viewer, form);
}

const memberOf = ({ cast }: Theatre, { committee }: Charge): Actor => committeeOf(cast, committee);

const NAMES: Record<string, string> = {
  "rd-chenghuan": "城乡建设和环境保护委员会",
  "rd-nongye": "农业与农村委员会",
  "rd-jiaokewenwei": "教育科学文化卫生委员会",
  "rd-shehui": "社会建设委员会",
  "rd-caijing": "财政经济委员会",
};

function namesOf({ cast }: Theatre, { text, committee }: Charge) {
  const unit = unitOf(cast, text.lead).name;
  return { unit, committee: NAMES[committee] ?? "" };
}

async function idOf(at: Theatre, text: DemoText): Promise<string> {
  return (await rowOf(at, text)).id;
}

/** The case of a text: titles are all different, and what was accepted has a number. */
async function rowOf({ stage }: Theatre, text: DemoText) {
  const [row] = await stage.database
    .select({ id: suggestions.id })
    .from(suggestions)
    .where(
      and(
        eq(suggestions.congressId, HEBI),
        eq(suggestions.title, text.title),
        isNotNull(suggestions.acceptedOn),
      ),
    );
  return found(row, `case of ${text.key}`);
}

async function seenKey(at: Theatre, text: DemoText) {
  const id = await idOf(at, text);
  const [row] = await at.stage.database
    .select({ version: keySuggestions.version })
    .from(keySuggestions)
    .where(and(eq(keySuggestions.congressId, HEBI), eq(keySuggestions.suggestionId, id)));
  return { id, version: found(row, `key suggestion of ${text.key}`).version };
}
