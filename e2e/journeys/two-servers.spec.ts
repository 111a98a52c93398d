import fs from "node:fs";
import { sql } from "drizzle-orm";
import { perform } from "@/db/command";
import { instruct } from "@/db/commands/directive/instruct";
import { publishReady } from "@/db/commands/publication/ready";
import { listPublished } from "@/db/queries/public";
import { dayOf } from "@/domain/day";
import { publishedFilter } from "@/domain/publication/list";
import { PASSWORD } from "../support/accounts";
import { signIn } from "../support/sign-in";
import { accepted, assigned } from "../support/story";
import { expect, test } from "../support/test";

// Two servers on one database and one folder of files: what is done through one holds in the other.

/** After so long every process knows what was published or withdrawn (docs/operations/scale.md). */
const PORTAL_MS = 1500;

const second = process.env.E2E_SECOND_URL ?? "";
test.skip(second === "", "needs a second server: npm test -- journeys starts one");

test("a session is the same in both, and ended in both at once", async ({ visitor }) => {
  const person = await visitor();
  await signIn(person.page, person.say, "d152", PASSWORD);
  const { cookies } = await person.page.context().storageState();
  const elsewhere = await visitor();
  // Cookies know hosts, not ports: here both servers are on one.
  await elsewhere.page.context().addCookies(cookies);
  await elsewhere.go(`${second}/suggestions`);
  await elsewhere.heads(elsewhere.say("list.title"));
  await person.ownMenu();
  await person.press("account.signOut");
  await person.isAt("/sign-in");
  await elsewhere.go(`${second}/suggestions`);
  await elsewhere.isAt("/sign-in");
});

test("a page that one has kept is made anew after a write through the other", async ({ as, records }) => {
  const staff = await as("staff1");
  const { request } = staff.page;
  const { id } = await assigned(records, "d138", "jinrong");
  const [here, there] = [`/suggestions/${id}`, `${second}/suggestions/${id}`];
  const textOf = async (address: string) => (await request.get(address)).text();
  for (const address of [here, there, here, there]) expect(await textOf(address)).not.toContain("请抓紧研究");
  const leader = await records.viewer("leader1");
  await perform(instruct, leader, { id, note: "请抓紧研究。" }, { database: records.database });
  for (const address of [here, there]) expect(await textOf(address)).toContain("请抓紧研究");
});

test("what is withdrawn through one is gone from the other's portal in time", async ({ as, records }) => {
  const { database } = records;
  const viewer = await records.viewer("staff1");
  const { id, title } = await accepted(records, "d137");
  await perform(publishReady, viewer, { desk: "handling", ids: [id] }, { database });
  const filter = publishedFilter.parse({ q: title, sort: "changed" });
  const { rows } = await listPublished(database, viewer.congressId, filter);
  const staff = await as("staff1");
  const { request } = staff.page;
  const [here, there] = [`/portal/${rows[0]?.number}`, `${second}/portal/${rows[0]?.number}`];
  const list = `${second}/portal?q=${encodeURIComponent(title)}`;
  // Both have it, and keep it.
  for (const address of [here, there])
    await expect.poll(async () => (await request.get(address)).status(), { timeout: 5000 }).toBe(200);
  expect(await (await request.get(list)).text()).toContain(`${rows[0]?.number}<`);

  await staff.go(`/desk/publish/${id}`);
  await staff.open("publication.transitions.withdraw");
  const form = staff.form("publication.transitions.withdraw");
  await form.write("publication.note.label", "标题有误。");
  await form.press("publication.transitions.withdraw");
  await staff.reads(staff.say("done.publication.withdrawn"));
  const since = Date.now();
  expect((await request.get(here)).status()).toBe(404);
  await expect
    .poll(async () => (await request.get(there)).status(), { intervals: [100], timeout: PORTAL_MS })
    .toBe(404);
  expect(await (await request.get(list)).text()).not.toContain(`${rows[0]?.number}<`);
  test.info().annotations.push({ type: "gone after", description: `${Date.now() - since} ms` });
});

test("what happens by itself happens once, though both have a worker", async ({ records, request }) => {
  for (const address of ["", second])
    expect(await (await request.get(`${address}/api/health`)).json()).toMatchObject({ queue: { ok: true } });
  const looks = await records.database.execute(sql`select count(*)::int as looks from events
    where name = 'clock.tick' and detail ->> 'day' = ${dayOf(new Date())} group by congress_id`);
  expect(looks).toEqual([{ looks: 1 }]);
});

test("of two processes on one port each knows who is signed in, and one that dies is missed by nobody", async ({
  as,
}) => {
  const list = `/proc/${process.env.E2E_SECOND_PID}/task/${process.env.E2E_SECOND_PID}/children`;
  test.skip(!fs.existsSync(list), "only Linux tells which they are");
  const processes = () => fs.readFileSync(list, "utf8").trim().split(" ").map(Number);
  const staff = await as("staff1");
  const title = staff.say("list.title");
  // Each over a connection of its own, so that they go round.
  const ask = async () => {
    const headers = { connection: "close" };
    const answer = await staff.page.request.get(`${second}/suggestions`, { headers }).catch(() => null);
    return answer?.status() === 200 && (await answer.text()).includes(title);
  };
  const before = processes();
  expect(before).toHaveLength(2);
  expect(await Promise.all(Array.from({ length: 6 }, ask))).toEqual(Array(6).fill(true));
  process.kill(before[0] ?? 0, "SIGKILL");
  await expect.poll(ask).toBe(true);
  await expect.poll(() => processes().filter((pid) => !before.includes(pid)).length).toBe(1);
  expect(processes()).toContain(before[1]);
  await expect.poll(async () => (await Promise.all([ask(), ask(), ask()])).every(Boolean)).toBe(true);
});
