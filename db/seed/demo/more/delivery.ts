import "server-only";
import { and, eq, inArray, isNull, lt, notInArray } from "drizzle-orm";
import { addDays, type Day, dayOf } from "@/domain/day";
import { systemViewer, type Viewer } from "@/domain/viewer";
import { chooseChannels } from "../../../commands/channel-choice";
import { bundle } from "../../../commands/delivery/bundle";
import { SendFailure, sendDue, type Transport } from "../../../commands/delivery/send";
import { tick } from "../../../commands/tick";
import { createWebhook, retireWebhook } from "../../../commands/webhook";
import { notifications, users } from "../../../schema";
import { HEBI } from "../../reference";
import { DEMO_ACCOUNTS } from "../accounts";
import { type Cast, deputyOf, nth, unitOf } from "../cast";
import { at, workingDaysBefore } from "../diary";
import type { Life, Stage } from "../stage";
import type { World } from "../world";

/**
 * The last four weeks of the worker: its daily looks, what it sent to a mail server and a robot that exist in the
 * telling only, who reads his messages, and who does not.
 */
export function tellDeliveries(world: World, now: Date): void {
  const ago: Ago = (n) => workingDaysBefore(world.stage.calendar, dayOf(now), n);
  world.stage.tell("the daily looks", looks(world.stage, ago));
  world.stage.tell("the outbox", outbox(world, ago));
}

/** The n-th working day before today. */
type Ago = (n: number) => Day;

async function* looks(stage: Stage, ago: Ago): Life {
  yield at(ago(LOOKS), "08:00");
  await readUp(stage, new Date(at(ago(LOOKS), "08:00").getTime() - 3 * DAY), []);
  for (let n = LOOKS; n > 0; n -= 1) {
    yield at(ago(n), "08:30");
    await stage.perform(tick, systemViewer(HEBI), {});
    yield at(ago(n), "17:58");
    await readUp(
      stage,
      at(addDays(ago(n), -1), "17:00"),
      DEMO_ACCOUNTS.map(({ account }) => account),
    );
  }
}

async function* outbox({ stage, cast }: World, ago: Ago): Life {
  const { database } = stage;
  yield at(ago(SENDING), "08:20");
  await database.update(notifications).set({ bundledAt: at(ago(SENDING), "08:20") });
  for (const [viewer, choice] of choices(cast)) await stage.perform(chooseChannels, viewer, choice);
  const id = crypto.randomUUID();
  await stage.perform(createWebhook, cast.administrator.viewer, { id, ...robot(cast) });
  const transport = mailServer();
  for (let n = SENDING; n > 0; n -= 1) {
    for (const time of TIMES) {
      const moment = at(ago(n), time);
      yield moment;
      await bundle(database, HEBI, moment, { mail: true });
      await sendDue({ database, congressId: HEBI, clock: () => moment, transport, mail: true });
    }
    if (n === RETIRED) await stage.perform(retireWebhook, cast.administrator.viewer, { id });
  }
}

/** Everybody but these has opened what he was told before this moment. */
async function readUp({ database }: Stage, before: Date, but: readonly string[]): Promise<void> {
  const readers = database
    .select({ id: users.id })
    .from(users)
    .where(notInArray(users.account, ["system", ...but]));
  await database
    .update(notifications)
    .set({ readAt: new Date(before.getTime() + 3_600_000) })
    .where(
      and(
        eq(notifications.congressId, HEBI),
        isNull(notifications.readAt),
        lt(notifications.createdAt, before),
        inArray(notifications.userId, readers),
      ),
    );
}

const LOOKS = 20;
const SENDING = 12;
const RETIRED = 4;
const DAY = 86_400_000;
/** When the worker finds something to do: also after the waits of its retries. */
const TIMES = ["08:32", "08:34", "08:40", "09:12", "10:53", "11:15", "14:31", "15:02", "17:25"];

/** Who gave an address, and what he wants. The addresses are of a name that is nobody's. */
function choices(cast: Cast): [Viewer, { address: string; inside?: "on"; email?: "on" }][] {
  const unit = (key: string) => unitOf(cast, key);
  const mail = (name: string) => `${name}@yanlu.example`;
  const all = { inside: "on", email: "on" } as const;
  return [
    [deputyOf(cast, "d001").viewer, { address: mail("d001"), ...all }],
    [deputyOf(cast, "d002").viewer, { address: mail("d002"), inside: "on" }],
    [nth(cast.staff, 0).viewer, { address: mail("staff1"), ...all }],
    [nth(unit("weijian").handlers, 0).viewer, { address: mail(FULL), ...all }],
    [unit("weijian").head.viewer, { address: mail("weijian-head"), email: "on" }],
    [nth(unit("caizheng").handlers, 0).viewer, { address: mail("caizheng-1"), ...all }],
    [nth(unit("jiaoyu").handlers, 0).viewer, { address: mail("jiaoyu-1"), ...all }],
    [unit("nongye").head.viewer, { address: mail("nongye-head"), ...all }],
  ];
}

const robot = (cast: Cast) => ({
  name: "市教育局办理群",
  channel: "wecom",
  url: "https://robot.yanlu.example/cgi-bin/webhook/send?key=demo-0392",
  unitId: unitOf(cast, "jiaoyu").id,
});

const FULL = "weijian-1";

/** A mail server as they are: one mailbox is full, and now and then a line breaks at the first try. */
function mailServer(): Transport {
  const tried = new Set<string>();
  return async ({ id, to }) => {
    if (to.kind === "mailbox" && to.email.startsWith(FULL)) throw new SendFailure("smtp", "452");
    const first = !tried.has(id);
    tried.add(id);
    if (first && tried.size % 5 === 0) throw new SendFailure("network", "ETIMEDOUT");
  };
}
