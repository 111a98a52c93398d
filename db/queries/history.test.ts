import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { saveDraft } from "@/db/commands/suggestion/draft";
import { giveBack } from "@/db/commands/suggestion/review";
import type { Day } from "@/domain/day";
import { readAsOfQuery } from "@/domain/history/list";
import { entryOf, FIGURE_NAMES } from "@/domain/statistics/catalogue";
import type { Viewer } from "@/domain/viewer";
import { GONE, refused } from "@/tests/support/refused";
import { act, contact, fullText, moveCase, rateIt, replyIt, seen, workUpTo } from "@/tests/support/steps";
import { acceptOne, assignOne, fileOne, openStage } from "@/tests/support/story";
import { readFigures } from "./board";
import { readCaseAsOf } from "./case-as-of";
import { firstDay } from "./history";
import { everyCaseAsOf } from "./history-lines";
import { everyCosignerRatingAsOf, everyPromiseAsOf, everyWorkAsOf } from "./history-records";
import { countingAsOf } from "./history-statistics";

const NOW = new Date("2023-06-02T10:00:00+08:00");

let stage: Awaited<ReturnType<typeof openStage>>;
/** Filed on 15 March, replied on 20 April, disputed on 25 April, answered again on 10 May, satisfied on 12 May. */
let id: string;
/** Given back on 16 March and filed with another title on 20 March. */
let rewritten: string;

beforeAll(async () => {
  stage = await openStage();
  const { roads, schools, staff, lead } = stage.cast;
  rewritten = await fileOne(stage, "2023-03-14");
  const made = await assignOne(stage, "2023-03-15", { lead: roads, co: [schools] });
  id = made.id;
  const reasons = { reasons: ["several_matters"], note: "一事一议。" };
  await act(stage, giveBack, staff, "2023-03-16", { ...(await seen(stage, rewritten)), ...reasons });
  await moveCase(stage, "2023-03-20", rewritten, lead, "amend");
  const draft = { ...fullText(stage), ...(await seen(stage, rewritten)), title: "关于改写后的建议" };
  await act(stage, saveDraft, lead, "2023-03-20", draft);
  await workUpTo(stage, "2023-04-01", roads, made.workId, "working");
  await contact(stage, "2023-04-01", roads, made.workId);
  await replyIt(stage, "2023-04-20", id);
  await rateIt(stage, "2023-04-25", id, "dissatisfied");
  await replyIt(stage, "2023-05-10", id);
  await rateIt(stage, "2023-05-12", id, "satisfied");
  await acceptOne(stage, "2023-06-01");
});
afterAll(() => stage.drop());

const at = (day: Day, viewer: Viewer = stage.cast.staff, of = id) =>
  readCaseAsOf(stage.database, viewer, of, day);
const states = (story: Awaited<ReturnType<typeof at>>) => ({
  state: story?.suggestion.state,
  round: story?.suggestion.round,
  works: story?.assignments.map(({ state }) => state).toSorted(),
  contacts: story?.contacts.length,
  replies: story?.replies.length,
  ratings: story?.ratings.map(({ overall }) => overall),
});

describe("a case as of a day", () => {
  test.each([
    ["2023-03-15", "assigned", 1, ["pending_receipt", "pending_receipt"], 0, 0, []],
    ["2023-04-19", "assigned", 1, ["pending_receipt", "working"], 1, 0, []],
    ["2023-04-20", "replied", 1, ["done", "issued"], 2, 1, []],
    ["2023-04-25", "rehandling", 2, ["done", "working"], 2, 1, ["dissatisfied"]],
    ["2023-05-10", "replied", 2, ["done", "issued"], 3, 2, ["dissatisfied"]],
    ["2023-05-12", "closed", 2, ["done", "issued"], 3, 2, ["dissatisfied", "satisfied"]],
  ] as const)("%s: %s", async (day, state, round, works, contacts, replies, ratings) => {
    expect(states(await at(day))).toEqual({ state, round, works, contacts, replies, ratings });
  });

  test("nothing that happened later stands in its story, and nothing can be done", async () => {
    const story = await at("2023-04-19");
    expect(story?.events.map(({ name }) => name)).not.toContain("suggestion.reply");
    expect(story?.suggestion).toMatchObject({ repliedOn: null, closedOn: null, closing: null });
    expect(story?.clocks.find(({ clock }) => clock === "reply")).toMatchObject({
      dueOn: "2023-06-15",
      stoppedOn: null,
    });
    expect([story?.offers, story?.assignments.flatMap(({ offers }) => offers)]).toEqual([[], []]);
  });

  test("before its first event there was none; what one may not see today one does not see then", async () => {
    expect(await at("2023-03-13")).toBeNull();
    const { stranger, finance, roads } = stage.cast;
    for (const viewer of [stranger, finance.handler])
      expect(await refused(at("2023-04-20", viewer))).toBe(GONE);
    expect(states(await at("2023-04-20", roads.handler)).replies).toBe(1);
  });

  test("words that were changed since are not shown as those of that day", async () => {
    const { lead } = stage.cast;
    const before = await at("2023-03-17", lead, rewritten);
    expect(before).toMatchObject({ known: { text: false, facts: false }, suggestion: { title: "" } });
    const after = await at("2023-03-20", lead, rewritten);
    expect(after).toMatchObject({ known: { text: true }, suggestion: { title: "关于改写后的建议" } });
  });
});

describe("figures as of a day", () => {
  const scope = { year: 2023 };
  const figuresOn = async (asOf: Day, viewer = stage.cast.staff) =>
    readFigures(stage.database, viewer, { ...scope, asOf }, ["unit"], NOW);
  const rows = async (day: Day, address: Record<string, string>, viewer = stage.cast.staff) => {
    const query = readAsOfQuery({ year: "2023", ...address }, 2023);
    const counting = await countingAsOf(stage.database, viewer, scope, day);
    const lists = { case: everyCaseAsOf, commitment: everyPromiseAsOf, work: everyWorkAsOf };
    const list = { ...lists, cosignerRating: everyCosignerRatingAsOf }[entryOf(query.figure).counts];
    const told: string[] = [];
    for await (const { id } of list(counting, query).rows()) told.push(id);
    return told;
  };

  test.each(["2023-04-19", "2023-04-25", "2023-06-01"])("%s: each opens exactly its rows", async (day) => {
    const { figures, groups } = await figuresOn(day);
    expect(Object.keys(figures)).toEqual(FIGURE_NAMES);
    for (const name of FIGURE_NAMES) {
      const fact = entryOf(name).of;
      expect([name, (await rows(day, { fact })).length]).toEqual([name, figures[name]?.count]);
      for (const { key, figures: own } of groups[0] ?? [])
        expect((await rows(day, { fact, unit: key ?? "" })).length).toBe(own[name]?.count ?? 0);
    }
  });

  test("they move with the days", async () => {
    const count = async (day: Day) => {
      const { filed, replied, dissatisfied, satisfied } = (await figuresOn(day)).figures;
      return [filed, replied, dissatisfied, satisfied].map((figure) => figure?.count);
    };
    expect(await count("2023-03-14")).toEqual([0, 0, 0, 0]);
    expect(await count("2023-04-19")).toEqual([1, 0, 0, 0]);
    expect(await count("2023-04-25")).toEqual([1, 1, 1, 0]);
    expect(await count("2023-06-01")).toEqual([2, 1, 0, 1]);
  });

  test("everybody counts what he may see", async () => {
    expect(await rows("2023-04-20", { fact: "replied" }, stage.cast.stranger)).toEqual([]);
    expect(await rows("2023-04-20", { fact: "replied" }, stage.cast.schools.head)).toEqual([id]);
    const foreign = { ...stage.cast.staff, congressId: "elsewhere" };
    expect(await rows("2023-04-20", { fact: "replied" }, foreign)).toEqual([]);
    expect(await firstDay(stage.database, foreign)).toBeNull();
  });

  test("the first day to look back at is that of the first event", async () =>
    expect(await firstDay(stage.database, stage.cast.staff)).toBe("2023-03-14"));
});
