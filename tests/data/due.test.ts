import { afterAll, beforeAll, expect, test } from "vitest";
import { GET, OPTIONS, POST } from "@/app/api/v1/due/route";
import { readd } from "@/domain/clock/due";
import { CLOCK_NAMES } from "@/domain/clock/rules";
import { cloneDatabase } from "../support/database";

let drop: () => Promise<void>;

beforeAll(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  process.env.DATABASE_URL = clone.url;
});
afterAll(() => drop());

const ask = async (query: string) => {
  const response = await GET(new Request(`http://localhost/api/v1/due?${query}`));
  return { response, body: await response.json() };
};

test("the issue's example: 30 November and three months", async () => {
  const { response, body } = await ask("clock=reply&from=2026-11-30");
  expect(response.status).toBe(200);
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(body).toMatchObject({
    clock: "reply",
    congress: "hebi",
    from: "2026-11-30",
    dueRaw: "2027-02-28",
    dueOn: "2027-03-01",
    provisional: true,
    rule: { unit: "months", length: 3, source: expect.stringContaining("代表法"), ruleSet: "henan-2017" },
  });
  expect(readd(body.steps)).toBe("2027-03-01");
});

test.each(CLOCK_NAMES)("%s is answered, and its steps add up to its day", async (clock) => {
  const { response, body } = await ask(`clock=${clock}&from=2025-09-25`);
  expect(response.status).toBe(200);
  expect(readd(body.steps)).toBe(body.dueOn);
  expect(body.rule.source).not.toBe("");
});

test("bad input is a 400 that names the parameter, readable from any page", async () => {
  const { response, body } = await ask("clock=reply&from=tomorrow");
  expect(response.status).toBe(400);
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  expect(body).toEqual({
    type: "/api/docs#status-400",
    title: body.message,
    status: 400,
    key: "api.query",
    error: "invalid_parameter",
    parameter: "from",
    message: expect.stringMatching(/^from must be a day/),
  });
  expect((await ask("clock=reply&from=2026-11-30&congress=nowhere")).body).toMatchObject({
    parameter: "congress",
  });
});

test("another method is a problem that names the right one", async () => {
  const response = await POST(new Request("http://localhost/api/v1/due", { method: "POST" }));
  expect([response.status, response.headers.get("Allow")]).toEqual([405, "GET"]);
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  expect(await response.json()).toMatchObject({ status: 405, key: "api.method" });
});

test("a browser may ask before it asks", () => {
  const { status, headers } = OPTIONS();
  expect([status, headers.get("Access-Control-Allow-Methods")]).toEqual([204, "GET, OPTIONS"]);
});
