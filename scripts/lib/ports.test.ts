import net from "node:net";
import { afterEach, expect, test } from "vitest";
import { isFree, nextFree, parsePort } from "./ports.mjs";

const servers: net.Server[] = [];

afterEach(() =>
  Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve)))),
);

function listen(host: string): Promise<number> {
  const server = net.createServer();
  servers.push(server);
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(0, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}

test.each(["127.0.0.1", "0.0.0.0"])(
  "a port somebody listens on at %s is taken, and the next one is chosen",
  async (host) => {
    const taken = await listen(host);
    expect(await isFree(taken)).toBe(false);
    const next = await nextFree(taken);
    expect(next).toBeGreaterThan(taken);
    expect(await isFree(next)).toBe(true);
  },
);

test("no free port in the range is said, not waited for", async () => {
  const taken = await listen("127.0.0.1");
  await expect(nextFree(taken, taken)).rejects.toThrow(String(taken));
});

test.each([
  [undefined, 3000],
  ["", 3000],
  [" ", 3000],
  ["8080", 8080],
  ["65535", 65_535],
])("PORT=%s means %i", (text, port) => expect(parsePort(text, 3000)).toBe(port));

test.each(["0", "65536", "-1", "80.5", "http"])("PORT=%s is refused", (text) => {
  expect(() => parsePort(text, 3000)).toThrow(text);
});
