import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { perform } from "@/db/command";
import { notifications } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { lastSeq, namesSince } from "@/tests/support/look";
import { CLOSED, GONE, refused } from "@/tests/support/refused";
import { act } from "@/tests/support/steps";
import { acceptOne, assignOne, openStage, replyOne } from "@/tests/support/story";
import { urge } from "./urge";

const DAY = "2023-03-15";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const urgeBy = (id: string, viewer: Viewer, on = DAY, note = "请尽快与代表联系。") =>
  act(stage, urge, viewer, on, { id, note });

test("rings at the handler and the head of each unit, and leaves one event", async () => {
  const { staff, roads, schools } = stage.cast;
  const { id } = await assignOne(stage, DAY, { lead: roads, co: [schools] });
  const seq = await lastSeq(stage, id);
  await urgeBy(id, staff);
  expect(await namesSince(stage, id, seq)).toEqual(["suggestion.urge"]);
  const rung = await stage.database.select().from(notifications).where(eq(notifications.suggestionId, id));
  const told = rung.filter(({ key }) => key === "suggestion.urge").map(({ userId }) => userId);
  const people = [roads.handler, roads.head, schools.handler, schools.head].map(({ userId }) => userId);
  expect(told.toSorted()).toEqual(people.toSorted());
});

test("the same person urges once a day, counted in Hebi; another may the same day", async () => {
  const { staff, otherStaff, office } = stage.cast;
  const { id } = await assignOne(stage, DAY);
  await urgeBy(id, staff);
  const at = (moment: string) =>
    perform(urge, staff, { id, note: "请尽快。" }, { database: stage.database, now: new Date(moment) });
  expect(await refused(at("2023-03-15T23:59:00+08:00"))).toBe("conflict suggestion.urgedToday");
  await urgeBy(id, otherStaff);
  await urgeBy(id, office);
  await at("2023-03-16T00:01:00+08:00");
  expect((await namesSince(stage, id)).filter((name) => name === "suggestion.urge")).toHaveLength(4);
});

test("only a case that units have, only by staff and, on its own side, the government office", async () => {
  const { staff, office, lead, stranger, leader, court, finance } = stage.cast;
  const accepted = await acceptOne(stage, DAY);
  expect(await refused(urgeBy(accepted, staff))).toBe(CLOSED);
  const { id: answered } = await replyOne(stage, DAY);
  expect(await refused(urgeBy(answered, staff))).toBe(CLOSED);
  const { id } = await assignOne(stage, DAY, { lead: court });
  expect(await refused(urgeBy(id, office))).toBe(GONE);
  expect(await refused(urgeBy(id, lead))).toBe(CLOSED);
  expect(await refused(urgeBy(id, leader))).toBe(CLOSED);
  expect(await refused(urgeBy(id, stranger))).toBe(GONE);
  expect(await refused(urgeBy(id, finance.handler))).toBe("forbidden general.forbidden");
  expect(await refused(urgeBy(id, staff, DAY, " "))).toBe("invalid note");
});
