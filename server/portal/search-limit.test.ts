import type { IncomingMessage } from "node:http";
import { afterEach, expect, test, vi } from "vitest";
import { searchLimit } from "./search-limit";

// A process counts in one place, however often the module is loaded.
afterEach(() => Reflect.deleteProperty(globalThis, "yanluSearches"));

test("so many searches a minute from one network; others and the next minute are free", () => {
  const clock = { now: 20_000 };
  const { wait } = searchLimit({ perMinute: 2, now: () => clock.now });
  expect(["10.0.0.1", "::ffff:10.0.0.1", "10.0.0.1"].map(wait)).toEqual([null, null, 40]);
  expect(wait("10.0.0.2")).toBeNull();
  const line = ["2001:db8:1:2:a:b:c:1", "2001:db8:1:2:a:b:c:2", "2001:db8:1:2:ffff:b:c:3"];
  expect(line.map(wait)).toEqual([null, null, 40]);
  expect(wait("2001:db8:1:3:a:b:c:1")).toBeNull();
  clock.now = 60_000;
  expect(wait("10.0.0.1")).toBeNull();
});

test("who comes from ever new addresses fills no memory", () => {
  const { wait } = searchLimit({ perMinute: 1, now: () => 0, most: 2 });
  expect(["a.1", "a.2", "a.3", "a.3", "a.1"].map(wait)).toEqual([null, null, null, 60, null]);
});

test("a search is counted however its address is written", async () => {
  vi.stubEnv("NEXTAUTH_SECRET", "x".repeat(32));
  vi.stubEnv("YANLU_SEARCH_PER_ADDRESS", "1");
  vi.resetModules();
  const { waitOf } = await import("./search-limit");
  const ask = (url: string, remoteAddress: string) =>
    waitOf({ url, headers: {}, socket: { remoteAddress } } as unknown as IncomingMessage);
  const written = ["?q=x", "?q=&q=x", "?year=?&q=x", "?%71=x", "?q=x&q=", "?a=1?b&q=+x"];
  const waits = written.map((query, index) => {
    const address = `10.0.1.${index}`;
    ask(`/portal${query}`, address);
    return ask(`/portal/feed.xml${query}`, address) !== null;
  });
  expect(waits).toEqual(written.map(() => true));
  expect(["/portal", "/portal?q=", "/portal?q=%20&year=2023"].map((url) => ask(url, "10.0.1.0"))).toEqual([
    null,
    null,
    null,
  ]);
  vi.unstubAllEnvs();
});

test("of several processes on one port each lets its share through", async () => {
  vi.stubEnv("NEXTAUTH_SECRET", "x".repeat(32));
  vi.stubEnv("YANLU_SEARCH_PER_ADDRESS", "5");
  vi.stubEnv("YANLU_PROCESSES", "2");
  vi.resetModules();
  const { waitOf } = await import("./search-limit");
  const request = { url: "/portal?q=x", headers: {}, socket: { remoteAddress: "10.0.0.9" } };
  const waits = Array.from({ length: 4 }, () => waitOf(request as IncomingMessage) === null);
  expect(waits).toEqual([true, true, true, false]);
  vi.unstubAllEnvs();
});
