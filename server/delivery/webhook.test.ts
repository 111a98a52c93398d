import { createHmac } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Outgoing } from "@/db/commands/delivery/send";
import type { Channel } from "@/domain/delivery/channels";
import { selfSigned } from "@/tests/support/certificate";
import { listening } from "@/tests/support/listening";
import type { TestReceiver } from "./exchange";
import { postToWebhook } from "./webhook";

const HOST = "robot.example";
const NOW = new Date("2026-12-01T02:00:00.123Z");
const SECRET = "SEC-of-the-robot";

type Got = { path: string; headers: IncomingMessage["headers"]; body: string };

let server: Server;
let receiver: TestReceiver;
let got: Got[] = [];
let answer: (response: ServerResponse, request: IncomingMessage) => void;
const robotsYes = (response: ServerResponse) => response.end(JSON.stringify({ errcode: 0, errmsg: "ok" }));

beforeAll(async () => {
  const { key, cert } = selfSigned(HOST);
  server = createServer({ key, cert }, (request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      got.push({ path: request.url ?? "", headers: request.headers, body });
      answer(response, request);
    });
  });
  receiver = { port: await listening(server), ca: cert };
  answer = robotsYes;
});
afterEach(() => {
  got = [];
  answer = robotsYes;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const message = (channel: Channel, url = `https://${HOST}/send?key=k1`): Outgoing => ({
  id: "8a4c1a52-0000-4000-8000-000000000001",
  channel,
  to: { kind: "robot", url, secret: SECRET },
  subject: "言路：2 条消息",
  lines: ["《路灯》交由本单位主办", "《公厕》已经逾期 1 个工作日"],
});
const post = (channel: Channel, more = {}) =>
  postToWebhook(message(channel), { clock: () => NOW, testReceiver: receiver, ...more });
const hmac = (key: string, said: string) => createHmac("sha256", key).update(said).digest();

describe("each form", () => {
  test("企业微信 has its key in the address and a markdown text", async () => {
    await post("wecom");
    expect(got[0]?.path).toBe("/send?key=k1");
    expect(JSON.parse(got[0]?.body ?? "")).toEqual({
      msgtype: "markdown",
      markdown: { content: "言路：2 条消息\n> 《路灯》交由本单位主办\n> 《公厕》已经逾期 1 个工作日" },
    });
  });

  test("钉钉 signs the milliseconds and its secret in the address", async () => {
    await post("dingtalk");
    const { searchParams } = new URL(got[0]?.path ?? "", "https://x");
    expect(searchParams.get("key")).toBe("k1");
    expect(searchParams.get("timestamp")).toBe("1796090400123");
    expect(searchParams.get("sign")).toBe(hmac(SECRET, `1796090400123\n${SECRET}`).toString("base64"));
    expect(JSON.parse(got[0]?.body ?? "")).toMatchObject({
      msgtype: "markdown",
      markdown: { title: "言路：2 条消息" },
    });
  });

  test("飞书 signs nothing with its seconds and secret, in the text", async () => {
    answer = (response) => response.end(JSON.stringify({ code: 0, msg: "success" }));
    await post("feishu");
    expect(JSON.parse(got[0]?.body ?? "")).toMatchObject({
      timestamp: "1796090400",
      sign: hmac(`1796090400\n${SECRET}`, "").toString("base64"),
      msg_type: "text",
      content: { text: expect.stringContaining("· 《公厕》已经逾期") },
    });
  });

  test("our own signs the time and the body in a header", async () => {
    answer = (response) => response.writeHead(204).end();
    await post("webhook");
    const headers: IncomingMessage["headers"] = got[0]?.headers ?? {};
    const body = got[0]?.body ?? "";
    expect(headers["x-yanlu-signature"]).toBe(`sha256=${hmac(SECRET, `1796090400.${body}`).toString("hex")}`);
    expect(headers["x-yanlu-timestamp"]).toBe("1796090400");
    expect(headers["content-type"]).toMatch("application/json");
  });

  test.each(["wecom", "dingtalk", "feishu", "webhook"] as const)(
    "%s carries the delivery's key",
    async (channel) => {
      answer = (response) => response.end(JSON.stringify({ errcode: 0, code: 0 }));
      await post(channel);
      expect(got[0]?.headers["idempotency-key"]).toBe(message(channel).id);
    },
  );

  test("a robot's message fits into what it takes", async () => {
    const lines = Array.from({ length: 400 }, (_, index) => `第${index}件建议交由本单位主办`);
    await postToWebhook({ ...message("wecom"), lines }, { testReceiver: receiver });
    const { content } = JSON.parse(got[0]?.body ?? "").markdown;
    expect(Buffer.byteLength(content)).toBeLessThanOrEqual(4096);
    expect(content).toMatch(/……另有 \d+ 条，请登录查看。$/);
  });
});

describe("what is no acknowledgement", () => {
  test.each<[string, (response: ServerResponse, request: IncomingMessage) => void, string]>([
    ["a robot's no", (response) => response.end(JSON.stringify({ errcode: 93000 })), "answer: errcode 93000"],
    ["an answer that is none", (response) => response.end("<html>"), "answer: errcode ?"],
    ["a server's fault", (response) => response.writeHead(500).end(), "status: 500"],
    [
      "a redirect, which is not followed",
      (response) => response.writeHead(307, { Location: `https://${HOST}/elsewhere` }).end(),
      "status: 307",
    ],
    ["more than 64 kB", (response) => response.end("x".repeat(70_000)), "long"],
    ["a connection that breaks", (_response, request) => request.socket.destroy(), "network: ECONNRESET"],
    [
      "an answer that breaks off",
      (response, request) => {
        response.writeHead(200, { "Content-Length": "100" }).write("{");
        setTimeout(() => request.socket.destroy(), 20);
      },
      "network",
    ],
  ])("%s", async (_what, how, said) => {
    answer = how;
    await expect(post("wecom")).rejects.toMatchObject({ message: expect.stringContaining(said) });
    expect(got).toHaveLength(1);
  });

  test("an answer that takes longer than ten seconds", async () => {
    answer = () => {};
    await expect(post("wecom")).rejects.toMatchObject({ code: "timeout" });
  });

  test("a certificate nobody vouches for", async () => {
    const other = { port: receiver.port, ca: selfSigned(HOST).cert };
    await expect(post("wecom", { testReceiver: other })).rejects.toMatchObject({ code: "tls" });
    expect(got).toEqual([]);
  });
});

describe("without the test's argument nothing on this machine is reached", () => {
  test.each([
    ["by its address", () => `https://127.0.0.1:${receiver.port}/`, undefined],
    [
      "by a name that is answered with it",
      () => `https://${HOST}:${receiver.port}/`,
      async () => ["127.0.0.1"],
    ],
    ["as an IPv6 address", () => `https://[::ffff:127.0.0.1]:${receiver.port}/`, undefined],
  ])("%s", async (_how, url, resolve) => {
    await expect(postToWebhook(message("wecom", url()), { resolve })).rejects.toMatchObject({
      code: "address",
    });
    expect(got).toEqual([]);
  });

  test("no setting of the environment changes that", async () => {
    const { env } = process;
    process.env = {
      ...env,
      NODE_ENV: "test",
      YANLU_WEBHOOK_ALLOW_LOOPBACK: "1",
      NODE_TLS_REJECT_UNAUTHORIZED: "0",
    };
    const url = `https://127.0.0.1:${receiver.port}/`;
    await expect(postToWebhook(message("wecom", url))).rejects.toMatchObject({ code: "address" });
    process.env = env;
  });
});
