import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { cloneDatabase } from "../support/database";

test("two clones hold the reference data and know nothing of each other", async () => {
  const [one, other] = await Promise.all([cloneDatabase(), cloneDatabase()]);
  const units = async ({ database }: typeof one) =>
    (await database.execute(sql`select id from units`)).length;
  const before = await units(other);
  await one.database.execute(sql`delete from units where parent_id is not null`);
  expect(before).toBeGreaterThan(0);
  expect(await units(one)).toBeLessThan(before);
  expect(await units(other)).toBe(before);
  await Promise.all([one.drop(), other.drop()]);
});
