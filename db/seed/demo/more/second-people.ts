import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { addWorkingDays } from "@/domain/calendar";
import type { Day } from "@/domain/day";
import { answerDirective, readDirective } from "../../../commands/directive/answer";
import { instruct } from "../../../commands/directive/instruct";
import { enterSubstitute } from "../../../commands/substitution/enter";
import { assignments, directiveReceipts, directives, memberships, suggestions } from "../../../schema";
import { type Actor, found, nth, type Unit, unitOf } from "../cast";
import { at } from "../diary";
import type { Present } from "../now/present";
import type { Life } from "../stage";
import { demoTexts } from "../texts";
import type { World } from "../world";
import { WORDS } from "./second-words";

/** The head of the Health Commission is away; one of its handlers stands in. */
export function tellSubstitute(world: World, fromOn: Day, untilOn: Day): void {
  const { stage, cast } = world;
  const { id: unitId, head, handlers } = unitOf(cast, "weijian");
  world.stage.tell("the head who is away", enter());

  async function* enter(): Life {
    yield at(fromOn, "08:40");
    const [row] = await stage.database
      .select({ id: memberships.id })
      .from(memberships)
      .where(
        and(
          eq(memberships.userId, head.viewer.userId),
          eq(memberships.unitId, unitId),
          eq(memberships.role, "unit_head"),
          isNull(memberships.endedOn),
        ),
      );
    await stage.perform(enterSubstitute, head.viewer, {
      membershipId: found(row, "membership").id,
      substituteId: nth(handlers, 1).viewer.userId,
      ...{ fromOn, untilOn, reason: WORDS.away },
    });
  }
}

/** Leaders' instructions on cases of this year, and what units read and answered, the urgings among it. */
export function tellDirectives(world: World, { ago }: Present): void {
  world.stage.tell("an instruction that was answered", answered(world, ago));
  world.stage.tell("an instruction nobody read", unread(world, ago));
}

async function* answered(world: World, ago: Present["ago"]): Life {
  const unit = unitOf(world.cast, "jiaotong");
  const until = addWorkingDays(world.stage.calendar, ago(4), 10);
  yield at(ago(4), "10:15");
  const id = await idOf(world, "rural-road-guardrails");
  await tell(world, id, WORDS.leaderRoads, until);
  yield at(ago(3), "09:05");
  await read(world, id, unit, unit.head);
  yield at(ago(1), "16:20");
  const receipt = await receiptOf(world, id, unit);
  const input = { id: receipt, answer: WORDS.roadsDone };
  await world.stage.perform(answerDirective, nth(unit.handlers, 0).viewer, input);
}

async function* unread(world: World, ago: Present["ago"]): Life {
  const unit = unitOf(world.cast, "weijian");
  yield at(ago(1), "09:25");
  const id = await idOf(world, "aed-public-places");
  await read(world, id, unit, nth(unit.handlers, 0));
  yield at(ago(1), "15:40");
  await tell(world, id, WORDS.leaderAed, addWorkingDays(world.stage.calendar, ago(1), 4));
}

const tell = ({ stage, cast }: World, id: string, note: string, answerBy: Day) =>
  stage.perform(instruct, nth(cast.leaders, 0).viewer, { id, note, answerBy });

async function read(world: World, id: string, unit: Unit, actor: Actor) {
  await world.stage.perform(readDirective, actor.viewer, { id: await receiptOf(world, id, unit) });
}

async function idOf({ stage }: World, key: string): Promise<string> {
  const text = found(
    demoTexts("now").find((each) => each.key === key),
    key,
  );
  const [row] = await stage.database
    .select({ id: suggestions.id })
    .from(suggestions)
    .where(eq(suggestions.title, text.title));
  return found(row, key).id;
}

/** The unit's receipt of the only directive that it has not read, or not answered. */
async function receiptOf({ stage }: World, suggestionId: string, unit: Unit): Promise<string> {
  const [row] = await stage.database
    .select({ id: directiveReceipts.id })
    .from(directiveReceipts)
    .innerJoin(directives, eq(directives.id, directiveReceipts.directiveId))
    .innerJoin(assignments, eq(assignments.id, directiveReceipts.assignmentId))
    .where(
      and(
        eq(directives.suggestionId, suggestionId),
        eq(assignments.unitId, unit.id),
        isNull(directiveReceipts.answeredAt),
      ),
    );
  return found(row, `directive for ${unit.key}`).id;
}
