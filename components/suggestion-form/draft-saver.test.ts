import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type DraftValues, EMPTY_DRAFT, type Kept } from "@/domain/suggestion/draft";
import { DraftSaver, PAUSES, type SaveStatus } from "./draft-saver";

const draft = (title: string): DraftValues => ({ ...EMPTY_DRAFT, title });
const AT = "2026-11-23T06:03:00.000Z";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A saver on a server that answers what it is told to; without a word it saves and counts up. */
function setUp(answers: (Kept | "broken")[] = []) {
  const sent: [string, number][] = [];
  const shelf: (string | null)[] = [];
  const told: SaveStatus["kind"][] = [];
  const saver = new DraftSaver({
    version: 1,
    values: draft("一"),
    keep: async ({ title }, version) => {
      sent.push([title, version]);
      const answer = answers.shift() ?? { status: "saved", version: version + 1, at: AT };
      if (answer === "broken") throw new Error("no line");
      return answer;
    },
    shelf: { put: ({ title }) => shelf.push(title), clear: () => shelf.push(null) },
    told: (status) => told.push(status.kind),
  });
  return { saver, sent, shelf, told };
}

describe("words that were typed", () => {
  test("are saved after a pause, at the version that was seen, and lie on the shelf until then", async () => {
    const { saver, sent, shelf, told } = setUp();
    saver.change(draft("二"));
    expect([sent, shelf, saver.isUnsaved()]).toEqual([[], ["二"], true]);
    await vi.advanceTimersByTimeAsync(PAUSES.idle);
    expect(sent).toEqual([["二", 1]]);
    expect(shelf).toEqual(["二", null]);
    expect(told).toEqual(["unsaved", "saving", "saved"]);
    expect(saver.isUnsaved()).toBe(false);
  });

  test("are saved at the next version the next time", async () => {
    const { saver, sent } = setUp();
    saver.change(draft("二"));
    await saver.flush();
    saver.change(draft("三"));
    await saver.flush();
    expect(sent).toEqual([
      ["二", 1],
      ["三", 2],
    ]);
  });

  test("are saved though somebody types on and on", async () => {
    const { saver, sent } = setUp();
    for (let second = 0; second <= 21; second++) {
      saver.change(draft("字".repeat(second + 1)));
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(sent).toHaveLength(1);
  });

  test("that are taken back need no saving", async () => {
    const { saver, sent, shelf, told } = setUp();
    saver.change(draft("二"));
    saver.change(draft("一"));
    await vi.advanceTimersByTimeAsync(PAUSES.longest);
    expect(sent).toEqual([]);
    expect(shelf.at(-1)).toBeNull();
    expect(told.at(-1)).toBe("clean");
  });

  test("that are those of the server leave the shelf alone: something may lie there from before", () => {
    const { saver, shelf, told } = setUp();
    saver.change(draft("一"));
    expect([shelf, told]).toEqual([[], []]);
  });

  test("during a save are saved after it, one save at a time", async () => {
    const { saver, sent, shelf, told } = setUp();
    saver.change(draft("二"));
    const first = saver.flush();
    saver.change(draft("三"));
    const both = await Promise.all([first, saver.flush(), saver.flush()]);
    expect(sent).toEqual([
      ["二", 1],
      ["三", 2],
    ]);
    expect(both.map(({ kind }) => kind)).toEqual(["unsaved", "saved", "saved"]);
    expect(shelf.at(-1)).toBeNull();
    expect(told.at(-1)).toBe("saved");
  });
});

describe("a save that fails", () => {
  test("on a broken line is tried again, and the words stay on the shelf", async () => {
    const { saver, sent, shelf, told } = setUp(["broken"]);
    saver.change(draft("二"));
    expect(await saver.flush()).toEqual({ kind: "lost" });
    expect([shelf, told.at(-1)]).toEqual([["二"], "lost"]);
    await vi.advanceTimersByTimeAsync(PAUSES.again);
    expect(sent).toHaveLength(2);
    expect(told.at(-1)).toBe("saved");
  });

  test.each<Kept>([
    { status: "signedOut" },
    { status: "invalid" },
    { status: "refused", because: { key: "general.forbidden" } },
  ])("because of $status is not tried again by itself", async (answer) => {
    const { saver, sent, told } = setUp([answer]);
    saver.change(draft("二"));
    await saver.flush();
    await vi.advanceTimersByTimeAsync(PAUSES.longest);
    expect([sent.length, told.at(-1), saver.isUnsaved()]).toEqual([1, answer.status, true]);
    saver.change(draft("三"));
    await vi.advanceTimersByTimeAsync(PAUSES.idle);
    expect(told.at(-1)).toBe("saved");
  });
});

describe("when somebody else was faster", () => {
  const conflict: Kept = { status: "conflict", version: 5, theirs: draft("别处") };

  test("nothing is sent until the person decides; his words stay on the shelf", async () => {
    const { saver, sent, shelf, told } = setUp([conflict]);
    saver.change(draft("二"));
    expect(await saver.flush()).toEqual({ kind: "conflict", version: 5, theirs: draft("别处") });
    saver.change(draft("三"));
    await vi.advanceTimersByTimeAsync(PAUSES.longest);
    expect([sent.length, shelf.at(-1), told.at(-1)]).toEqual([1, "三", "conflict"]);
  });

  test("his own words go over the others after that", async () => {
    const { saver, sent } = setUp([conflict]);
    saver.change(draft("二"));
    await saver.flush();
    saver.rebase(draft("别处"), 5);
    expect((await saver.flush()).kind).toBe("saved");
    expect(sent.at(-1)).toEqual(["二", 5]);
  });

  test("the others' words need no saving when he takes them", async () => {
    const { saver, sent, told } = setUp([conflict]);
    saver.change(draft("二"));
    await saver.flush();
    saver.rebase(draft("别处"), 5);
    saver.change(draft("别处"));
    await vi.advanceTimersByTimeAsync(PAUSES.longest);
    expect([sent.length, told.at(-1)]).toEqual([1, "clean"]);
  });

  test("the same words are no conflict: the first answer was lost on the way", async () => {
    const { saver, shelf } = setUp([{ ...conflict, theirs: draft("二 ") }]);
    saver.change(draft("二"));
    expect((await saver.flush()).kind).toBe("saved");
    expect(shelf.at(-1)).toBeNull();
    saver.change(draft("三"));
    expect((await saver.flush()).kind).toBe("saved");
  });
});
