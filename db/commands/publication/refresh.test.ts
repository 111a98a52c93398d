import { and, eq, inArray, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stalePublications } from "@/db/queries/publication-stale";
import { events, publications, publicationVersions as versions } from "@/db/schema";
import { morning } from "@/tests/support/moment";
import { expectWholeChain, openArena } from "@/tests/support/rivals";
import { foundCongress } from "@/tests/support/second-congress";
import { act, rateIt } from "@/tests/support/steps";
import { replyOne } from "@/tests/support/story";
import { publishReady } from "./ready";
import { refreshAll } from "./refresh-all";

const DAY = "2023-03-15";
const LATER = "2023-03-20";

let stage: Awaited<ReturnType<typeof openArena>>;
let ids: string[];

// Five public cases, in the order in which they are gone through; all were rated since.
beforeAll(async () => {
  stage = await openArena(4);
  const cases: string[] = [];
  for (let n = 0; n < 5; n += 1) cases.push((await replyOne(stage, DAY)).id);
  await act(stage, publishReady, stage.cast.staff, LATER, { desk: "replied", ids: cases });
  for (const id of cases) await rateIt(stage, LATER, id, "satisfied");
  ids = await stale();
}, 60_000);
afterAll(() => stage.drop());

const stale = () => stalePublications(stage.database, stage.cast.congressId);
const refresh = () =>
  refreshAll(stage.database, stage.cast.congressId, { clock: () => morning(LATER), atOnce: 2 });
const current = () =>
  stage.database
    .select({
      id: versions.publicationId,
      number: versions.number,
      write: sql<string>`${versions}.xmin::text`,
    })
    .from(versions)
    .where(and(inArray(versions.publicationId, ids), eq(versions.current, true)))
    .orderBy(versions.publicationId);
const comparisons = () => stage.database.$count(events, eq(events.name, "publication.compare"));

test("what breaks keeps nobody waiting, is told, and is tried again after it was mended", async () => {
  const [broken = "", neighbour = ""] = ids;
  expect(ids).toHaveLength(5);
  await stage.database.execute(sql`alter table publication_versions add constraint no_second
    check (number = 1 or publication_id <> ${sql.raw(`'${broken}'`)}) not valid`);
  await expect(refresh()).rejects.toThrow("1 publications");
  const rows = await current();
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 2, 2, 2]);
  expect(await stale()).toEqual([broken]);
  // The neighbour of the broken one alone, then two, then the last one: each in a transaction of its own.
  const writes = rows.slice(1).map(({ write }) => write);
  expect(new Set(writes).size).toBe(3);
  expect(rows.find(({ id }) => id === neighbour)?.write).not.toBe(writes[1]);
  await stage.database.execute(sql`alter table publication_versions drop constraint no_second`);
  expect(await refresh()).toBe(1);
  expect(await stale()).toEqual([]);
});

test("what happened and changed nothing is seen once, in one event, and makes no version", async () => {
  const before = await current();
  await stage.database
    .update(publications)
    .set({ seenSeq: 0 })
    .where(inArray(publications.id, ids.slice(0, 2)));
  expect(await refresh()).toBe(0);
  expect([await stale(), await comparisons()]).toEqual([[], 1]);
  expect(await refresh()).toBe(0);
  expect([await current(), await comparisons()]).toEqual([before, 1]);
});

test("two at once do everything once; another congress has nothing to do", async () => {
  await stage.database.update(publications).set({ seenSeq: 0 }).where(inArray(publications.id, ids));
  const before = await current();
  expect(await Promise.all([refresh(), refresh()])).toEqual([0, 0]);
  expect([await stale(), await current()]).toEqual([[], before]);
  const other = await foundCongress(stage.database, "junxian");
  await stage.database.update(publications).set({ seenSeq: 0 }).where(inArray(publications.id, ids));
  expect(await refreshAll(stage.database, other.congressId)).toBe(0);
  expect(await stale()).toHaveLength(5);
});

test("the chain stays whole", async () => expect(await expectWholeChain(stage)).toBeGreaterThan(20));
