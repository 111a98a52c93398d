import "server-only";
import { type Day, dayOf } from "@/domain/day";
import { queueEvents } from "../../../commands/event-subscription/queue";
import { type PushTransport, sendPushes } from "../../../commands/event-subscription/send";
import { pauseSubscription } from "../../../commands/event-subscription/stand";
import { createSubscription } from "../../../commands/event-subscription/write";
import { HEBI } from "../../reference";
import { at, workingDaysBefore } from "../diary";
import type { Life } from "../stage";
import type { World } from "../world";

/**
 * A platform that was told of the last weeks, and is held up since yesterday while it is rebuilt: so the log has
 * something of each kind to show, and the demo itself sends nothing to anybody.
 */
export function tellEventSubscription(world: World, now: Date): void {
  const ago = (n: number) => workingDaysBefore(world.stage.calendar, dayOf(now), n);
  world.stage.tell("an event subscription", pushes(world, ago));
}

async function* pushes({ stage, cast }: World, ago: (n: number) => Day): Life {
  const { viewer } = cast.administrator;
  const id = crypto.randomUUID();
  const transport = receiver();
  yield at(ago(DAYS), "08:10");
  await stage.perform(createSubscription, viewer, { id, ...platform });
  for (let n = DAYS; n > 0; n -= 1)
    for (const time of TIMES) {
      const moment = at(ago(n), time);
      yield moment;
      await queueEvents(stage.database, HEBI, moment);
      const work = { database: stage.database, congressId: HEBI, clock: clockFrom(moment), transport };
      if (n > 1) await sendPushes(work);
    }
  yield at(ago(1), "17:55");
  await stage.perform(pauseSubscription, viewer, { id });
}

/** A clock that goes on a little whenever it is looked at. */
function clockFrom(moment: Date): () => Date {
  let time = moment.getTime();
  return () => {
    time += 83;
    return new Date(time);
  };
}

const DAYS = 10;
const TIMES = ["08:40", "09:20", "11:45", "15:10", "17:50"];

/** The address is of a name that is nobody's. */
const platform = {
  name: "省人大代表履职平台",
  url: "https://events.yanlu.example/inbox/hebi-0392",
  types: [
    "suggestion.submit",
    "suggestion.accept",
    "suggestion.assign",
    "suggestion.reply",
    "assignment.create",
  ],
  role: "auditor",
};

/** A receiver that exists in the telling only: it never understands its second event, and rests now and then. */
function receiver(): PushTransport {
  const rested = new Set<number>();
  return async ({ body }) => {
    const { sequence } = JSON.parse(body);
    if (sequence === 2) return { status: 422, answer: '{"error":"unknown congress"}', wishSeconds: null };
    const rests = sequence % 7 === 0 && !rested.has(sequence);
    rested.add(sequence);
    return rests
      ? { status: 503, answer: "Service Unavailable", wishSeconds: 600 }
      : { status: 204, answer: "", wishSeconds: null };
  };
}
