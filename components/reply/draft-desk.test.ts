import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SentState } from "../ui/sent-state";
import { type DeskView, DraftDesk, type Ports } from "./draft-desk";
import type { ReplyValues } from "./values";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const done = (version: number): SentState => ({
  status: "done",
  message: { key: "saved", values: { version } },
});
const tooLate: SentState = { status: "refused", because: { key: "general.tooLate" } };

/** A page with fields, a server that answers as told, and a store. */
function page(values: ReplyValues, ...answers: SentState[]) {
  const at = { fields: values, store: null as ReplyValues | null, sent: [] as number[], refreshed: 0 };
  const view: DeskView = { version: 1, status: { kind: "clean" }, conflicts: [], restoredAt: null };
  const ports: Ports = {
    read: () => at.fields,
    fill: (next) => {
      at.fields = next;
    },
    show: (patch) => Object.assign(view, patch),
    send: async (version) => {
      at.sent.push(version);
      return answers.shift() ?? { status: "lost" };
    },
    refresh: () => {
      at.refreshed += 1;
    },
    keep: ({ values: kept }) => {
      at.store = kept;
    },
    forget: () => {
      at.store = null;
    },
  };
  const desk = new DraftDesk({ version: 1, values }, ports);
  const type = (more: ReplyValues) => {
    at.fields = { ...at.fields, ...more };
    desk.touched();
  };
  return { at, view, desk, type };
}

const BASE = { summary: "原文", contactName: "韩文远" };

test("what is typed is kept here at once and saved when nobody types", async () => {
  const { at, view, type } = page(BASE, done(2));
  type({ summary: "新" });
  await vi.advanceTimersByTimeAsync(500);
  expect(at.store).toEqual({ ...BASE, summary: "新" });
  type({ summary: "新的答复" });
  await vi.advanceTimersByTimeAsync(2900);
  expect(at.sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(at.sent).toEqual([1]);
  expect(view).toMatchObject({ version: 2, status: { kind: "saved" } });
  expect(at.store).toBeNull();
});

test("what is typed while a save is on its way is saved afterwards, on the new version", async () => {
  const { at, type } = page(BASE, done(2), done(3));
  type({ summary: "一" });
  vi.advanceTimersByTime(3000);
  type({ summary: "一二" });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(at.sent).toEqual([1, 2]);
  expect(at.store).toBeNull();
});

test("what is typed and taken back is neither sent nor kept", async () => {
  const { at, view, type } = page(BASE);
  type({ summary: "新" });
  await vi.advanceTimersByTimeAsync(1000);
  type(BASE);
  await vi.advanceTimersByTimeAsync(3000);
  expect(at).toMatchObject({ sent: [], store: null });
  expect(view.status).toEqual({ kind: "clean" });
});

test("an answer that is heard after the page was read again still says that all is saved", () => {
  const { view, desk, type } = page(BASE);
  type({ summary: "新" });
  desk.sending();
  desk.readAgain({ version: 2, values: { ...BASE, summary: "新" } });
  desk.arrived(done(2));
  expect(view).toMatchObject({ version: 2, status: { kind: "saved" } });
});

test("without a line it stays here and is sent again", async () => {
  const { at, view, type } = page(BASE, { status: "lost" }, done(2));
  type({ summary: "新" });
  await vi.advanceTimersByTimeAsync(3500);
  expect(view.status).toEqual({ kind: "failed" });
  expect(at.store).toEqual({ ...BASE, summary: "新" });
  await vi.advanceTimersByTimeAsync(15_000);
  expect(view.status.kind).toBe("saved");
});

test("somebody else saved elsewhere: both parts stay, and the next save knows the new version", async () => {
  const { at, view, desk, type } = page(BASE, tooLate, done(6));
  type({ summary: "我的" });
  await vi.advanceTimersByTimeAsync(3000);
  expect(at.refreshed).toBe(1);
  desk.readAgain({ version: 5, values: { ...BASE, contactName: "乔文远" } });
  expect(at.fields).toEqual({ summary: "我的", contactName: "乔文远" });
  expect(view.conflicts).toEqual([]);
  await vi.advanceTimersByTimeAsync(3000);
  expect(at.sent).toEqual([1, 5]);
});

test("somebody else wrote in the same place: nothing is sent until it is decided", async () => {
  const { at, view, desk, type } = page(BASE, tooLate, done(6));
  type({ summary: "我的" });
  await vi.advanceTimersByTimeAsync(3000);
  desk.readAgain({ version: 5, values: { ...BASE, summary: "他的" } });
  expect(view.conflicts).toEqual([{ part: "summary", theirs: "他的", mine: "我的" }]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(at.sent).toEqual([1]);
  expect(at.store).toEqual({ ...BASE, summary: "我的" });
  desk.decide("summary", "mine");
  await vi.advanceTimersByTimeAsync(3000);
  expect(at.sent).toEqual([1, 5]);
  expect(at.fields.summary).toBe("我的");
});

test("the other's words can be taken", () => {
  const { at, view, desk, type } = page(BASE);
  type({ summary: "我的" });
  desk.readAgain({ version: 5, values: { ...BASE, summary: "他的" } });
  desk.decide("summary", "theirs");
  expect(at.fields).toEqual({ ...BASE, summary: "他的" });
  expect(view.conflicts).toEqual([]);
});

test("one's own save that is read back is no conflict with what was typed since", async () => {
  const { view, desk, type } = page(BASE);
  type({ summary: "一" });
  desk.sending();
  type({ summary: "一二" });
  desk.readAgain({ version: 2, values: { ...BASE, summary: "一" } });
  expect(view).toMatchObject({ version: 2, conflicts: [], status: { kind: "typing" } });
});

test("a lost page comes back with its words; older words of the server do not overwrite newer ones", () => {
  const { at, view, desk } = page(BASE);
  desk.comeBack({ values: { ...BASE, summary: "没存上的" }, base: BASE, at: 0 });
  expect(at.fields.summary).toBe("没存上的");
  expect(view.restoredAt).toEqual(new Date(0));
  expect(view.conflicts).toEqual([]);
  desk.discard();
  expect(at.fields).toEqual(BASE);
});

test("a kept copy from before somebody else's save is shown against it", () => {
  const { view, desk } = page(BASE);
  desk.comeBack({ values: { summary: "没存上的" }, base: { summary: "更早的" }, at: 0 });
  expect(view.conflicts).toEqual([{ part: "summary", theirs: "原文", mine: "没存上的" }]);
});

test("a save whose answer was lost is one's own all the same", async () => {
  const { at, view, desk, type } = page(BASE, { status: "lost" }, tooLate);
  type({ summary: "一" });
  await vi.advanceTimersByTimeAsync(3000);
  type({ summary: "一二" });
  await vi.advanceTimersByTimeAsync(3000);
  desk.readAgain({ version: 2, values: { ...BASE, summary: "一" } });
  expect(view.conflicts).toEqual([]);
  expect(at.fields.summary).toBe("一二");
});
