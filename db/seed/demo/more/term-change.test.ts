import { expect, test } from "vitest";
import { timekeeping } from "@/db/calendar";
import { ratings, suggestions, terms } from "@/db/schema";
import { HEBI } from "@/db/seed/reference";
import { cloneDatabase } from "@/tests/support/database";
import { enrol } from "../enrol";
import { createStage } from "../stage";
import { createWorld } from "../world";
import { tellTermChange } from "./term-change";

test("a case of the eleventh term is answered and rated in the twelfth, by the deputy who filed it", async () => {
  const { database, drop } = await cloneDatabase();
  const { now: calendar } = await timekeeping(database, HEBI);
  const stage = createStage(database, calendar);
  const cast = await enrol(stage, "2026-11-24");
  tellTermChange(createWorld(stage, cast));
  await stage.play();
  const [row] = await database.select().from(suggestions);
  const eleventh = (await database.select().from(terms)).find(({ number }) => number === 11);
  expect(row).toMatchObject({ termId: eleventh?.id, series: "2022", number: 1, state: "closed" });
  expect([row?.assignedOn, row?.repliedOn]).toEqual(["2022-11-30", "2023-02-15"]);
  expect((await database.select().from(ratings)).map(({ userId }) => userId)).toEqual([
    cast.former.viewer.userId,
  ]);
  // Nothing of it is open any more, so the term could be retired.
  expect(eleventh?.retiredOn).toBe("2023-04-03");
  await drop();
}, 60_000);
