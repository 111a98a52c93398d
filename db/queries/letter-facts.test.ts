import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textsOf } from "@/domain/document/text";
import { type LetterName, lettersOf, writeLetter } from "@/domain/letter/letters";
import type { Pen } from "@/domain/letter/pen";
import { readListQuery } from "@/domain/suggestion/list";
import type { Viewer } from "@/domain/viewer";
import { penOf } from "@/tests/support/letter-facts";
import { morning } from "@/tests/support/moment";
import { GONE, refused } from "@/tests/support/refused";
import { contact, moveWork, workUpTo, writeReply } from "@/tests/support/steps";
import { assignOne, openStage } from "@/tests/support/story";
import { listAssigned } from "./assigned-list";
import { readLetterFacts } from "./letter-facts";

let stage: Awaited<ReturnType<typeof openStage>>;
let id: string;
let pen: Pen;

const now = morning("2024-03-20");
const facts = (viewer: Viewer) => readLetterFacts(stage.database, viewer, id, now);
const letter = async (viewer: Viewer, name: LetterName) =>
  writeLetter(name, await facts(viewer), { of: null, to: null }, pen);

// A co-signed case whose lead unit is writing its reply.
beforeAll(async () => {
  [stage, pen] = await Promise.all([openStage(), penOf("zh-CN")]);
  const { roads, schools, second } = stage.cast;
  const who = { lead: roads, co: [schools] };
  const made = await assignOne(stage, "2024-03-06", who, { title: "公交站点", cosigners: [second] });
  id = made.id;
  await workUpTo(stage, "2024-03-07", roads, made.workId, "working");
  await contact(stage, "2024-03-08", roads, made.workId);
  await writeReply(stage, "2024-03-11", roads, made.workId);
  await moveWork(stage, "2024-03-12", made.workId, roads.handler, "draft");
}, 60_000);
afterAll(() => stage.drop());

describe("the letters of a case", () => {
  test("are not there for whoever may not see the case: another unit, another deputy", async () => {
    const { stranger, court, station, administrator, otherClerk } = stage.cast;
    for (const viewer of [stranger, court.handler, station, administrator, otherClerk])
      expect(await refused(facts(viewer))).toBe(GONE);
    expect(await refused(readLetterFacts(stage.database, stage.cast.staff, "../1", now))).toBe(GONE);
  });

  test("of a draft are its own unit's only, and say that it is one", async () => {
    const { roads, schools, staff, lead } = stage.cast;
    const own = await letter(roads.handler, "reply");
    expect(own?.watermark).toBe("草稿　未签发");
    expect(own?.blocks.filter((block) => block.kind === "pageBreak" && block.restart)).toHaveLength(1);
    for (const viewer of [schools.handler, staff, lead]) expect(await letter(viewer, "reply")).toBeNull();
  });

  test("between offices are theirs: a deputy has his receipt, a unit the notice to itself", async () => {
    const { roads, schools, lead, second, staff } = stage.cast;
    const names = async (viewer: Viewer) =>
      lettersOf(await facts(viewer)).map(({ letter: name, target }) => [name, target.unit?.name ?? null]);
    for (const viewer of [lead, second]) expect(await names(viewer)).toEqual([["receipt", null]]);
    const units = (await facts(staff)).assignments.map(({ unitId, unit }) => [unitId, unit.name] as const);
    const nameOf = new Map(units);
    expect(await names(schools.handler)).toEqual([["notice", nameOf.get(schools.id)]]);
    expect((await names(staff)).filter(([name]) => name === "notice")).toHaveLength(2);
    const text = textsOf(
      (await letter(roads.head, "notice")) ?? { title: "", language: "zh-CN", blocks: [] },
    );
    expect(text.join("\n")).toMatch(/请于2024年\d+月\d+日前办结/);
  });
});

describe("the list of assigned cases", () => {
  const listed = (viewer: Viewer, assignedOn: string | null) =>
    listAssigned(stage.database, viewer, { filter: readListQuery({}).filter, assignedOn }, now);

  test("has the units, the deputy and the day of the reply, for the day asked for", async () => {
    const [one, ...more] = await listed(stage.cast.staff, "2024-03-06");
    expect(more).toEqual([]);
    expect(one).toMatchObject({ title: "公交站点", assignedOn: "2024-03-06" });
    expect([one?.leads.length, one?.cos.length]).toEqual([1, 1]);
    expect(one?.dueOn).toMatch(/^2024-06-/);
    expect(await listed(stage.cast.staff, "2024-03-07")).toEqual([]);
    expect(await listed(stage.cast.staff, null)).toHaveLength(1);
  });

  test("holds no case that the viewer may not see", async () => {
    expect(await listed(stage.cast.court.handler, null)).toEqual([]);
  });
});
