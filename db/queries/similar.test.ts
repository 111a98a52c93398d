import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "@/domain/viewer";
import { draftText, moveCase } from "@/tests/support/steps";
import { acceptOne, fileOne, openStage } from "@/tests/support/story";
import { listSimilar } from "./similar";

let stage: Awaited<ReturnType<typeof openStage>>;
const DAY = "2024-03-04";
const ids: Record<string, string> = {};

// The stranger's cases of every kind of secrecy, and what the lead deputy himself has.
beforeAll(async () => {
  stage = await openStage();
  const { stranger, lead, second, otherCategoryId } = stage.cast;
  const by = stranger;
  const told = async (name: string, made: Promise<string>) => {
    ids[name] = await made;
  };
  await told("full", acceptOne(stage, DAY, { by, title: "关于既有住宅加装电梯的建议", publicity: "full" }));
  await told("title", acceptOne(stage, DAY, { by, title: "老楼加装电梯补助", publicity: "title_only" }));
  await told("secret", acceptOne(stage, DAY, { by, title: "加装电梯（不公开）", publicity: "none" }));
  await told("filed", fileOne(stage, DAY, { by, title: "加装电梯（未立案）" }));
  await told("gone", acceptOne(stage, DAY, { by, title: "加装电梯（已撤回）" }));
  await moveCase(stage, DAY, ids.gone ?? "", by, "withdraw");
  await told("other", acceptOne(stage, DAY, { by, title: "小区停车收费" }));
  await told(
    "own",
    draftText(stage, DAY, { by: lead, title: "加装电梯（本人草稿）", categoryId: otherCategoryId }),
  );
  await told(
    "joint",
    fileOne(stage, DAY, { by: second, cosigners: [lead], title: "加装电梯（联名）", publicity: "none" }),
  );
}, 60_000);
afterAll(() => stage.drop());

const found = (viewer: Viewer, title: string, { id = crypto.randomUUID(), categoryId = "" } = {}) =>
  listSimilar(stage.database, viewer, { id, title, categoryId });
const titles = async (...args: Parameters<typeof found>) => (await found(...args)).map(({ title }) => title);

describe("a deputy who writes about lifts", () => {
  test("is told of his own cases and of accepted ones whose title may be known, and of no others", async () => {
    expect((await titles(stage.cast.lead, "关于给小区加装电梯的建议")).toSorted()).toEqual(
      [
        "关于既有住宅加装电梯的建议",
        "加装电梯（本人草稿）",
        "加装电梯（联名）",
        "老楼加装电梯补助",
      ].toSorted(),
    );
  });

  test("may open his own and co-signed ones only; of others he gets number, title and state", async () => {
    const rows = await found(stage.cast.lead, "加装电梯");
    const of = (name: string) => rows.find(({ title }) => title.includes(name));
    expect(of("本人草稿")).toMatchObject({ id: ids.own, number: null, state: "draft" });
    expect(of("联名")?.id).toBe(ids.joint);
    expect(of("既有住宅")).toEqual({
      id: null,
      number: "2024-001",
      title: "关于既有住宅加装电梯的建议",
      state: "accepted",
      answer: null,
    });
  });

  test("is not told of the one he is writing", async () => {
    expect(await titles(stage.cast.lead, "加装电梯", { id: ids.own ?? "" })).not.toContain(
      "加装电梯（本人草稿）",
    );
  });

  test("finds the rare word before the common one, and of equal ones his category first", async () => {
    const [first] = await titles(stage.cast.stranger, "小区停车位");
    expect(first).toBe("小区停车收费");
    const ofOther = { categoryId: stage.cast.otherCategoryId };
    expect((await titles(stage.cast.lead, "加装电梯", ofOther))[0]).toBe("加装电梯（本人草稿）");
  });
});

test("a title that says nothing is like no other", async () => {
  expect(await found(stage.cast.lead, "关于的建议")).toEqual([]);
  expect(await found(stage.cast.lead, "100%_")).toEqual([]);
});

test("whoever is no deputy is told of nothing beyond what he may see", async () => {
  expect(await found(stage.cast.administrator, "加装电梯")).toEqual([]);
  // The clerk of the stranger's delegation may open all that the stranger filed, so nothing stands there without its id.
  const ofDelegation = await found(stage.cast.otherClerk, "老楼加装电梯");
  expect(ofDelegation.length).toBeGreaterThan(0);
  expect(ofDelegation.filter(({ id }) => id === null)).toEqual([]);
  expect(await found(stage.cast.clerk, "老楼加装电梯补助")).not.toContainEqual(
    expect.objectContaining({ id: null }),
  );
});
