import "server-only";
import { z } from "zod";
import { atOnce, type Database } from "@/db/client";
import { isUuid } from "@/domain/uuid";
import { Answer, type Asked } from "./asked";
import { isUnstorable } from "./body";
import { type Caller, mustRead } from "./caller";
import { pageOf } from "./page";
import { badInput, Problem } from "./problem";
import { paging } from "./query";
import type { Ask, Read } from "./read";
import { readAt, readIn } from "./reads";
import { isKnown, tagOf } from "./tag";

type Where = { database: Database; now: Date };

const place = z.object(paging);

/** Answers what a path of the reads asks. What the caller may not see does not exist. */
export async function readThing(
  request: Asked,
  { database, now }: Where,
  caller: Caller,
  path: string,
): Promise<Answer> {
  const found = readIn(path);
  if (!found) throw missing();
  if (request.method !== "GET" && request.method !== "HEAD")
    throw new Problem(405, "api.method", { values: { allowed: "GET" }, headers: { Allow: "GET" } });
  mustRead(caller);
  const rule = readAt(found.path);
  const { viewer } = caller;
  if (!rule.by.includes(viewer.role) || (found.id !== null && !isUuid(found.id))) throw missing();
  const ask = { db: database, viewer, id: found.id ?? "", now };
  return rule.kind === "list" ? list(request, rule, ask) : thing(request, rule, ask);
}

async function list(request: Asked, rule: Read & { kind: "list" }, ask: Omit<Ask, "query">) {
  const { limit, cursor, ...asked } = addressOf(request);
  const { limit: size, cursor: from } = understood(place, { limit, cursor });
  understood(rule.query, asked);
  const page = await pageOf(await rule.read({ ...ask, query: asked }), size, from);
  return tagged(request, page, undefined);
}

async function thing(request: Asked, rule: Read & { kind: "one" }, ask: Omit<Ask, "query">) {
  const asked = addressOf(request);
  understood(rule.query, asked);
  const found = await rule.read({ ...ask, db: atOnce(ask.db), query: asked });
  if (found === null || found === undefined) throw missing();
  return tagged(request, found, rule.version?.(found));
}

function tagged(request: Asked, body: unknown, version: unknown): Answer {
  const text = JSON.stringify(body);
  const tag = tagOf(text, version);
  const headers = { ETag: tag, "Cache-Control": "private, no-cache", Vary: "Authorization, Cookie" };
  if (isKnown(request.headers.get("if-none-match"), tag)) return new Answer(304, headers, null);
  return new Answer(200, { ...headers, "Content-Type": "application/json" }, text);
}

function addressOf(request: Asked): Record<string, string> {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const wrong = Object.entries(asked).find(([name, value]) => isUnstorable(name) || isUnstorable(value));
  if (wrong) throw new Problem(400, "api.query", { fields: { [wrong[0]]: [{ key: "invalid" }] } });
  return asked;
}

function understood<Query extends z.ZodType>(query: Query, asked: Record<string, unknown>): z.output<Query> {
  const read = query.safeParse(asked);
  if (!read.success) throw badInput(400, read.error, asked);
  return read.data;
}

const missing = () => new Problem(404, "general.notFound");
