import { AsyncLocalStorage } from "node:async_hooks";
import { EventEmitter } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inTurn } from "./in-turn";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Somebody who asks; `leave`: his answer has been sent, or he has gone. */
function asker(step: ReturnType<typeof inTurn>, url = "/suggestions", method = "GET") {
  const response = Object.assign(new EventEmitter(), { closed: false });
  const pass = vi.fn();
  step({ method, url } as IncomingMessage, response as unknown as ServerResponse, pass);
  const leave = () => {
    response.closed = true;
    response.emit("close");
  };
  return { leave, isMade: () => pass.mock.calls.length > 0, times: () => pass.mock.calls.length };
}

test("so many pages are made at a time, the others in the order in which they were asked for", () => {
  const step = inTurn({ most: 2 });
  const [first, second, third, fourth] = [asker(step), asker(step), asker(step), asker(step)];
  expect([first, second, third, fourth].map(({ isMade }) => isMade())).toEqual([true, true, false, false]);
  second.leave();
  expect([third.isMade(), fourth.isMade()]).toEqual([true, false]);
  first.leave();
  expect(fourth.isMade()).toBe(true);
  expect(third.times()).toBe(1);
});

test("a page that takes long holds nobody up, and gives its place away once only", () => {
  const step = inTurn({ most: 1, patienceMs: 250 });
  const [slow, next, last] = [asker(step), asker(step), asker(step)];
  vi.advanceTimersByTime(249);
  expect(next.isMade()).toBe(false);
  vi.advanceTimersByTime(1);
  expect([next.isMade(), last.isMade()]).toEqual([true, false]);
  slow.leave();
  expect(last.isMade()).toBe(false);
  next.leave();
  expect(last.isMade()).toBe(true);
});

test("whoever has gone away before his turn is made nothing, and keeps no place", () => {
  const step = inTurn({ most: 1 });
  const [first, gone, next] = [asker(step), asker(step), asker(step)];
  gone.leave();
  first.leave();
  expect([gone.isMade(), next.isMade()]).toEqual([false, true]);
});

test("what is sent, and files of the page, wait for no page", () => {
  const step = inTurn({ most: 1 });
  asker(step);
  expect(asker(step, "/suggestions", "POST").isMade()).toBe(true);
  expect(asker(step, "/_next/static/a.js").isMade()).toBe(true);
  expect(asker(step, "/api/health").isMade()).toBe(true);
});

test("whoever waited goes on as himself, not as the one whose end called him", () => {
  const step = inTurn({ most: 1 });
  const whose = new AsyncLocalStorage<string>();
  let seen: string | undefined;
  const first = whose.run("first", () => asker(step));
  whose.run("second", () =>
    step(
      { method: "GET", url: "/" } as IncomingMessage,
      Object.assign(new EventEmitter(), { closed: false }) as unknown as ServerResponse,
      () => {
        seen = whose.getStore();
      },
    ),
  );
  whose.run("first", first.leave);
  expect(seen).toBe("second");
});
