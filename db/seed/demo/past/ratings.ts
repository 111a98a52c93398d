import "server-only";
import { addWorkingDays } from "@/domain/calendar";
import type { Verdict } from "@/domain/rating/dictionary";
import { wayOf } from "../acts/contact";
import { moveCase } from "../acts/desk";
import { rateBeside, rateCase, type Verdicts } from "../acts/rating";
import { nth, unitOf } from "../cast";
import { workingDaysBefore } from "../diary";
import { reply } from "../life/reply";
import { evaluateCase } from "../more/evaluation";
import { replyTo } from "../replies";
import type { Telling } from "../stage";
import { type Dispute, fill } from "../words";
import type { Story } from "../world";
import type { Course } from "./course";

/** The deputy rates; if he is not satisfied, the case is handled again, and once more after an evaluation. */
export async function* rateAndEnd(story: Story, { turn, traits }: Course): Telling<void> {
  const { diary, cast, luck } = story;
  if (turn.kind === "disputed") return yield* disputeIt(story, turn.dispute);
  if (traits.reminded) {
    yield diary.after(11);
    await moveCase(story, nth(cast.staff, luck.number(0, 3)), "remind");
    yield diary.after(luck.number(1, 3));
  } else yield diary.after(luck.number(1, 8));
  const overall = traits.basically ? "basically_satisfied" : "satisfied";
  await rateCase(story, verdictsOf(overall, luck.chance(0.12)));
  const [other] = story.cosigners;
  if (traits.rated === "lead" || !other) return;
  yield diary.after(luck.number(1, 3));
  await rateBeside(story, luck.pick(story.cosigners), verdictsOf(luck.pick(["satisfied", overall]), false));
}

/** Three answers that go together; `mixed`: the handling was better than what came of it. */
export function verdictsOf(overall: Verdict, mixed: boolean): Verdicts {
  if (overall === "satisfied")
    return { handling: "satisfied", result: mixed ? "basically_satisfied" : overall, overall };
  if (overall === "basically_satisfied") return { handling: "satisfied", result: overall, overall };
  return { handling: mixed ? "basically_satisfied" : "dissatisfied", result: overall, overall };
}

async function* disputeIt(story: Story, { first, second, evaluation, third }: Dispute): Telling<void> {
  const { diary, cast, luck } = story;
  const staff = nth(cast.staff, luck.number(0, 3));
  const n = luck.number(1, story.text.points.length);
  yield diary.after(luck.number(2, 7));
  await rateCase(story, verdictsOf("dissatisfied", true), {
    reason: fill(first.reason, { n }),
    demand: first.demand,
  });
  yield* handleAgain(story, n, first);
  yield diary.after(luck.number(2, 6));
  if (!second || !evaluation) return rateCase(story, verdictsOf(luck.pick(AT_LAST), luck.chance(0.3)));
  await rateCase(story, verdictsOf("dissatisfied", luck.chance(0.5)), second);
  yield* evaluateCase(story, staff, evaluation, luck.number(8, 12));
  yield diary.after(1);
  if (!third) return moveCase(story, staff, "closeEvaluated");
  await moveCase(story, staff, "handBack");
  yield* handleAgain(story, n, third);
  yield diary.after(luck.number(2, 6));
  const { reason, demand } = third;
  if (!reason || !demand) return rateCase(story, verdictsOf("satisfied", false));
  await rateCase(story, verdictsOf("dissatisfied", true), { reason, demand });
}

const AT_LAST = ["satisfied", "satisfied", "basically_satisfied"] as const;

/** The lead unit meets the deputy again and answers the disputed point anew, within a month (Henan Art. 22). */
async function* handleAgain(
  story: Story,
  point: number,
  { contact, answer }: { contact: string; answer: string },
): Telling<void> {
  const { calendar } = story.stage;
  const { diary, luck, text } = story;
  const replyOn = addWorkingDays(calendar, diary.today(), luck.number(11, 17));
  const heldOn = addWorkingDays(calendar, diary.today(), luck.number(2, 5));
  const met = {
    heldOn,
    noteOn: heldOn,
    phase: "during",
    way: wayOf(contact),
    summary: contact,
    says: "yes",
  } as const;
  yield* reply(story, {
    unit: unitOf(story.cast, text.lead),
    contacts: [met],
    words: replyTo(text, replyOn, { [point - 1]: answer }),
    draftOn: workingDaysBefore(calendar, replyOn, 2),
    replyOn,
  });
}
