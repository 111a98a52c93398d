import { db } from "@/db/client";
import { findDue } from "@/db/queries/calendar-due";
import { readDueQuery } from "@/domain/organisation/due-query";

// Everybody may ask, from any page: the answer holds nothing of anybody's.
const OPEN = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "GET, OPTIONS",
};

/** `?clock=reply&from=2026-11-30`: the due day of one clock with every step. docs/api-open.md describes it. */
export async function GET(request: Request): Promise<Response> {
  const question = readDueQuery(new URL(request.url).searchParams);
  if (question.kind === "wrong") return refuse(question.parameter, question.message);
  const answer = await findDue(db, question.query);
  return answer ? json(answer, 200) : refuse("congress", "names no congress of this installation");
}

/** What a browser asks before it asks. */
export const OPTIONS = (): Response => new Response(null, { status: 204, headers: OPEN });

const refuse = (parameter: string, message: string) =>
  json({ error: "invalid_parameter", parameter, message: `${parameter} ${message}` }, 400);

const json = (body: unknown, status: number) =>
  Response.json(body, { status, headers: { ...OPEN, "Cache-Control": "no-cache" } });
