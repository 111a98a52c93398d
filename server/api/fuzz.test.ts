import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Role } from "@/domain/viewer";
import { apiOf, letSignIn, NOW, tokenOf } from "@/tests/support/api";
import { settle } from "@/tests/support/cast";
import type { Stage } from "@/tests/support/look";
import { assignOne, closeOne, fileOne, openStage, replyOne } from "@/tests/support/story";
import { type Operation, openApi, operations } from "./openapi";
import type { Schema } from "./schema";

// What the document promises, held against what is answered: any input, sensible or not, gets a status that stands in it.

let stage: Stage & { drop: () => Promise<void> };
let ask: ReturnType<typeof apiOf>;
let ids: string[];
const tokens: Partial<Record<Role, string>> = {};

beforeAll(async () => {
  stage = await openStage();
  const { cast, database } = stage;
  await letSignIn(database);
  await settle(database, cast.congressId, { apiPerMinute: 10_000 });
  ids = [
    await fileOne(stage, "2026-03-02"),
    ...idsOf(await assignOne(stage, "2026-03-04", { lead: cast.roads, co: [cast.finance] })),
    ...idsOf(await replyOne(stage, "2026-03-05", { lead: cast.schools })),
    ...idsOf(await closeOne(stage, "2026-03-06", { lead: cast.roads })),
    cast.roads.id,
    cast.categoryId,
    cast.lead.userId,
  ];
  const { roads, lead, clerk, staff, office, committee, leader, auditor, administrator, station } = cast;
  for (const viewer of [
    roads.handler,
    roads.head,
    lead,
    clerk,
    staff,
    office,
    committee,
    leader,
    auditor,
    administrator,
    station,
  ])
    tokens[viewer.role] = (await tokenOf(database, viewer)).token;
  ask = apiOf(database);
});
afterAll(() => stage.drop());

const idsOf = ({ id, workId }: { id: string; workId: string }) => [id, workId];

const nasty = fc.constantFrom<unknown>(
  "",
  " ",
  "0",
  "-1",
  "1e99",
  "null",
  "2026-02-30",
  "9999-12-31",
  "🏛️'\";--",
  "%00",
  "x".repeat(5000),
  null,
  true,
  -1,
  0,
  1.5,
  2 ** 40,
  Number.MAX_SAFE_INTEGER,
  [],
  {},
  [[]],
  ["on"],
  "on",
);
const day = fc.constantFrom("2026-05-01", "2026-06-01", "2026-06-30");

/** Values that a schema asks for, more often than not. */
function anyOf(schema: Schema, deep = 0): fc.Arbitrary<unknown> {
  const right = rightOf(schema, deep);
  return fc.oneof({ arbitrary: right, weight: 9 }, { arbitrary: nasty, weight: 1 });
}

function rightOf(schema: Schema, deep: number): fc.Arbitrary<unknown> {
  if (deep > 5) return nasty;
  const least = Math.max(Number(schema.minimum ?? 0), 0);
  const length = Number(schema.minLength ?? 0);
  if (Array.isArray(schema.enum)) return fc.constantFrom<unknown>(...schema.enum);
  if ("const" in schema) return fc.constant(schema.const);
  const choice = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (Array.isArray(choice)) return fc.oneof(...choice.map((each: Schema) => rightOf(each, deep + 1)));
  switch (schema.type) {
    case "object":
      return objectOf(schema, deep);
    case "array":
      return fc.array(anyOf((schema.items ?? {}) as Schema, deep + 1), {
        minLength: Number(schema.minItems ?? 0),
        maxLength: Math.max(3, Number(schema.minItems ?? 0)),
      });
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number":
      return fc.integer({ min: least, max: Math.max(least, Math.min(Number(schema.maximum ?? 2000), 3000)) });
    case "null":
      return fc.constant(null);
    default:
      return schema.format === "uuid"
        ? fc.oneof(fc.constantFrom(...ids), fc.uuid())
        : fc.oneof(
            day,
            fc.string({ minLength: length, maxLength: Math.max(40, length), unit: "binary" }),
            fc.constantFrom(...ids.map((id) => `${id}@1`)),
          );
  }
}

function objectOf({ properties = {} }: Schema, deep: number): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, each]) => [
      name,
      name === "version" ? fc.constantFrom(1, 2, 3, 4, 5) : anyOf(each, deep + 1),
    ]),
  );
  return fc.record(fields, { requiredKeys: Object.keys(fields).filter((name) => name !== "toString") });
}

type Described = { paths: Record<string, Record<string, { responses: Record<string, unknown> }>> };

/** What is wrong with an answer, by the document. */
async function faultOf(
  operation: Operation,
  role: Role,
  path: string,
  body?: unknown,
): Promise<string | null> {
  const token = tokens[role];
  if (!token) throw new Error(`no ${role}`);
  const answer = await ask(token, path, { ...(body !== undefined && { body }), world: { now: NOW } }).catch(
    (error: unknown) => ({
      status: `500 ${String(error)} ${String((error as Error).cause ?? "")}`,
      headers: new Headers(),
      body: null,
    }),
  );
  const documented = (openApi() as Described).paths[operation.path]?.[operation.method]?.responses ?? {};
  if (Number(answer.status) >= 500 || !(String(answer.status) in documented))
    return `${operation.name} as ${role}: ${answer.status}`;
  const isProblem = Number(answer.status) >= 400;
  const shaped = isProblem
    ? answer.body.key && answer.body.title && answer.body.status === answer.status
    : answer.body !== null;
  return shaped ? null : `${operation.name}: an answer of another shape`;
}

test.each(operations().filter(({ method }) => method === "get"))(
  "$path breaks on no question",
  async (operation) => {
    const asked = fc.record({
      role: fc.constantFrom(...operation.roles),
      id: fc.oneof(fc.constantFrom(...ids), fc.uuid(), fc.string({ unit: "binary" })),
      query: fc.record(
        {
          ...Object.fromEntries(
            Object.entries(operation.query.properties ?? {}).map(([name, each]) => [name, anyOf(each)]),
          ),
          limit: anyOf({ type: "integer", minimum: 1, maximum: 100 }),
          cursor: nasty,
        },
        { requiredKeys: [] },
      ),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ role, id, query }) => {
        const path = operation.path.replace(
          "{id}",
          encodeURIComponent(id.replaceAll(/\p{Surrogate}/gu, "x")),
        );
        const search = new URLSearchParams(
          Object.entries(query).map(([name, value]) => [name, String(value)]),
        );
        const own = operation.paged
          ? search
          : new URLSearchParams([...search].filter(([name]) => name !== "limit" && name !== "cursor"));
        expect(await faultOf(operation, role, `${path}?${own}`)).toBeNull();
      }),
      { numRuns: 5, endOnFailure: true },
    );
  },
);

test.each(operations().filter(({ method }) => method === "post"))(
  "$path breaks on no input",
  async (operation) => {
    const asked = fc.record({
      role: fc.constantFrom(...operation.roles),
      body: rightOf(operation.body ?? {}, 0),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ role, body }) => {
        expect(await faultOf(operation, role, operation.path, body)).toBeNull();
      }),
      { numRuns: 8, endOnFailure: true },
    );
  },
);

test("the document names every operation once", () => {
  const names = operations().map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(150);
});
