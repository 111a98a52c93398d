import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { signedHeaders } from "./sign";

// The vector of the Standard Webhooks specification's reference libraries.
const VECTOR = {
  id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
  now: new Date(1_614_265_330_000),
  body: '{"test": 2432232314}',
  secrets: ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
};
const SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

test("signs as Standard Webhooks do", () =>
  expect(signedHeaders(VECTOR)).toEqual({
    "webhook-id": VECTOR.id,
    "webhook-timestamp": "1614265330",
    "webhook-signature": SIGNATURE,
  }));

test("while two secrets are valid there is a signature by each, the newest first", () => {
  const other = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
  const by = (...secrets: string[]) => signedHeaders({ ...VECTOR, secrets })["webhook-signature"];
  expect(by(other, ...VECTOR.secrets)).toBe(`${by(other)} ${SIGNATURE}`);
});

describe("docs/event-subscriptions.md", () => {
  const text = readFileSync("docs/event-subscriptions.md", "utf8");
  const said = (name: string) => new RegExp(`^${name}: (.+)$`, "m").exec(text)?.[1] ?? "";
  const body = /```json\n(\{"id":.+\})\n```/.exec(text)?.[1] ?? "";
  const secret = /`(whsec_[\w+/=]+)`/.exec(text)?.[1] ?? "";
  const names = ["webhook-id", "webhook-timestamp", "webhook-signature"];
  const headers = Object.fromEntries(names.map((name) => [name, said(name)]));
  const now = Number(said("webhook-timestamp"));

  test("the example's signature is the one we make", () =>
    expect(
      signedHeaders({ id: said("webhook-id"), body, secrets: [secret], now: new Date(now * 1000) }),
    ).toEqual(headers));

  test("the receiver's code takes it, and nothing that was changed, is old or signed by another secret", async () => {
    const code = /```js\n([\s\S]+?)```/.exec(text)?.[1] ?? "";
    const url = `data:text/javascript,${encodeURIComponent(`${code}\nexport { isOurs };`)}`;
    const { isOurs } = await import(/* @vite-ignore */ url);
    expect(isOurs(secret, headers, body, now)).toBe(true);
    const [old, both] = [VECTOR.secrets[0], `v1,AAAA ${headers["webhook-signature"]}`];
    expect(isOurs(secret, { ...headers, "webhook-signature": both }, body, now)).toBe(true);
    expect(isOurs(secret, headers, body.replace("17", "18"), now)).toBe(false);
    expect(isOurs(secret, { ...headers, "webhook-id": "x" }, body, now)).toBe(false);
    expect(isOurs(secret, headers, body, now + 301)).toBe(false);
    expect(isOurs(old, headers, body, now)).toBe(false);
  });
});
