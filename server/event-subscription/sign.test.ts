import { createHmac, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
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

test("the example in docs/event-subscriptions.md holds", () => {
  const text = readFileSync("docs/event-subscriptions.md", "utf8");
  const said = (name: string) => new RegExp(`^${name}: (.+)$`, "m").exec(text)?.[1] ?? "";
  const body = /```json\n(\{"id":.+\})\n```/.exec(text)?.[1] ?? "";
  const [id, timestamp] = [said("webhook-id"), said("webhook-timestamp")];
  const secret = /`(whsec_[\w+/=]+)`/.exec(text)?.[1] ?? "";
  const made = signedHeaders({ id, body, secrets: [secret], now: new Date(Number(timestamp) * 1000) });
  expect(made["webhook-signature"]).toBe(said("webhook-signature"));
  // What the page tells receivers to do, done here.
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const own = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest();
  expect(timingSafeEqual(own, Buffer.from(said("webhook-signature").slice("v1,".length), "base64"))).toBe(
    true,
  );
});
