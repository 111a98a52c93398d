import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { memberships, notifications, substitutions } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { enrolOne } from "@/tests/support/cast";
import { FORBIDDEN, GONE, refused } from "@/tests/support/refused";
import { act, moveWork, sign, workSeen, workUpTo } from "@/tests/support/steps";
import { assignOne, openStage } from "@/tests/support/story";
import { listOwnMemberships } from "../../queries/viewer";
import { signReply } from "../assignment/reply";
import { answerReturn, proposeReturn } from "../assignment/return";
import { endSubstitution } from "./end";
import { enterSubstitute } from "./enter";

const DAY = "2023-03-15";

let stage: Awaited<ReturnType<typeof openStage>>;
let other: Viewer;
beforeAll(async () => {
  stage = await openStage();
  const { congressId, roads } = stage.cast;
  other = await enrolOne(stage.database, congressId, "路经办二", "unit_handler", { unitId: roads.id });
});
beforeEach(async () => {
  await stage.database.delete(substitutions);
});
afterAll(() => stage.drop());

const membershipOf = async ({ userId, role }: Viewer) => {
  const [row] = await stage.database
    .select()
    .from(memberships)
    .where(and(eq(memberships.userId, userId), eq(memberships.role, role)));
  return row?.id ?? "";
};
const enter = async (by: Viewer, away: Viewer, substitute: Viewer, more = {}, on = DAY) =>
  act(stage, enterSubstitute, by, on, {
    membershipId: await membershipOf(away),
    substituteId: substitute.userId,
    fromOn: "2023-03-15",
    untilOn: "2023-03-24",
    reason: "外出培训",
    ...more,
  });
const headOn = async (userId: string, day: string) =>
  (await listOwnMemberships(stage.database, userId, new Date(`${day}T09:00:00+08:00`))).some(
    ({ role }) => role === "unit_head",
  );

describe("a head lends his role for the days he is away", () => {
  test("on those days and no others, and no longer than it was not ended early", async () => {
    const { roads } = stage.cast;
    const { id } = await enter(roads.head, roads.head, other);
    expect(await headOn(other.userId, "2023-03-14")).toBe(false);
    expect(await headOn(other.userId, "2023-03-15")).toBe(true);
    expect(await headOn(other.userId, "2023-03-24")).toBe(true);
    expect(await headOn(other.userId, "2023-03-25")).toBe(false);
    await act(stage, endSubstitution, roads.head, "2023-03-17", { id });
    expect(await headOn(other.userId, "2023-03-17")).toBe(false);
    expect(await refused(act(stage, endSubstitution, roads.head, "2023-03-17", { id }))).toBe(
      "conflict general.alreadyDone",
    );
  });

  test("standing in for a handler lends nothing, although he stood in for the head before", async () => {
    const { roads } = stage.cast;
    await enter(roads.head, roads.head, other, { untilOn: "2023-03-16" });
    await enter(roads.head, roads.handler, other, { fromOn: "2023-03-20" });
    expect(await headOn(other.userId, "2023-03-16")).toBe(true);
    expect(await headOn(other.userId, "2023-03-20")).toBe(false);
  });

  test("who only stands in does not pass the head's role on, but enters for a handler", async () => {
    const { roads } = stage.cast;
    const third = await enrolOne(stage.database, stage.cast.congressId, "路经办三", "unit_handler", {
      unitId: roads.id,
    });
    await enter(roads.head, roads.head, other);
    const acting: Viewer = { ...other, role: "unit_head" };
    const later = { fromOn: "2023-03-27", untilOn: "2023-03-31" };
    expect(await refused(enter(acting, roads.head, third, later))).toBe("conflict substitution.lentHead");
    await enter(acting, roads.handler, third);
  });

  test("who drafted a reply does not sign it in the head's place", async () => {
    const { roads } = stage.cast;
    const { workId } = await assignOne(stage, DAY);
    await workUpTo(stage, DAY, roads, workId, "internal_review");
    await enter(roads.head, roads.head, roads.handler);
    const acting: Viewer = { ...roads.handler, role: "unit_head" };
    const form = { ...(await workSeen(stage, workId)), read: "on" };
    expect(await refused(act(stage, signReply, acting, DAY, form))).toBe("conflict assignment.notDrafter");
    await sign(stage, DAY, { ...roads, head: { ...other, role: "unit_head" } }, workId);
  });
});

describe("what the head is told, his substitute is told too", () => {
  const told = async (suggestionId: string, userId: string) =>
    stage.database
      .select({ key: notifications.key })
      .from(notifications)
      .where(and(eq(notifications.suggestionId, suggestionId), eq(notifications.userId, userId)));

  test("about a case of the unit, while he is away", async () => {
    const { roads } = stage.cast;
    await enter(roads.head, roads.head, other);
    const { id, workId } = await assignOne(stage, DAY);
    const wish = { ...(await workSeen(stage, workId)), note: "不属于我单位职责。" };
    await act(stage, proposeReturn, roads.handler, DAY, wish);
    expect(await told(id, other.userId)).toContainEqual({ key: "assignment.proposeReturn" });
    const back = { ...(await workSeen(stage, workId)), transition: "dropReturn", note: "应由我单位办理。" };
    await act(stage, answerReturn, roads.head, "2023-03-27", back);
  });

  test("not when he is back", async () => {
    const { roads } = stage.cast;
    await enter(roads.head, roads.head, other, { untilOn: "2023-03-15" });
    const { id, workId } = await assignOne(stage, "2023-03-16");
    await act(stage, proposeReturn, roads.handler, "2023-03-16", {
      ...{ ...(await workSeen(stage, workId)), note: "不属于我单位职责。" },
    });
    expect(await told(id, other.userId)).not.toContainEqual({ key: "assignment.proposeReturn" });
    await moveWork(stage, "2023-03-16", workId, roads.handler, "receive").catch(() => undefined);
  });
});

describe("what is refused", () => {
  test("days that meet, a substitute who is away, himself, another unit, days that are over", async () => {
    const { roads, schools, administrator } = stage.cast;
    await enter(roads.head, roads.handler, other);
    const again = { fromOn: "2023-03-24", untilOn: "2023-03-30" };
    expect(await refused(enter(roads.head, roads.handler, roads.head, again))).toBe(
      "conflict substitution.overlaps",
    );
    expect(await refused(enter(roads.head, other, roads.head, again))).toBe("conflict substitution.standsIn");
    expect(await refused(enter(roads.head, roads.head, roads.handler))).toBe(
      "conflict substitution.substituteAway",
    );
    expect(await refused(enter(roads.head, roads.head, roads.head))).toBe("conflict substitution.himself");
    expect(await refused(enter(roads.head, roads.head, schools.handler))).toBe(
      "conflict substitution.sameUnit",
    );
    expect(await refused(enter(administrator, schools.head, roads.handler))).toBe(
      "conflict substitution.sameUnit",
    );
    expect(await refused(enter(roads.head, roads.head, other, {}, "2023-03-25"))).toBe(
      "conflict substitution.over",
    );
    expect(await refused(enter(roads.head, roads.head, other, { untilOn: "2023-03-14" }))).toBe(
      "invalid untilOn",
    );
  });

  test("another unit's head finds nobody there; a handler may not try; the administrator may", async () => {
    const { roads, schools, administrator, staff } = stage.cast;
    expect(await refused(enter(schools.head, roads.handler, other))).toBe(GONE);
    expect(await refused(enter(roads.handler, roads.handler, other))).toBe(FORBIDDEN);
    expect(await refused(enter(staff, roads.handler, other))).toBe(FORBIDDEN);
    const { id } = await enter(administrator, roads.handler, other);
    expect(await refused(act(stage, endSubstitution, schools.head, DAY, { id }))).toBe(GONE);
    await act(stage, endSubstitution, administrator, DAY, { id });
  });

  test("two at once: one is entered", async () => {
    const { roads } = stage.cast;
    const tries = await Promise.all([1, 2, 3].map(() => refused(enter(roads.head, roads.handler, other))));
    expect(tries.toSorted()).toEqual([
      "conflict substitution.overlaps",
      "conflict substitution.overlaps",
      "done",
    ]);
  });
});
