import { db } from "@/db/client";
import { findDue } from "@/db/queries/calendar-due";
import { readDueQuery } from "@/domain/organisation/due-query";
import { onlyRead } from "@/server/api/one-method";

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

// A problem as the whole API has them; its words are English, as the parameters are.
function refuse(parameter: string, message: string) {
  const because = { error: "invalid_parameter", parameter, message: `${parameter} ${message}` };
  const problem = {
    type: "/api/docs#status-400",
    title: because.message,
    status: 400,
    key: "api.query",
    ...because,
  };
  return json(problem, 400, { "Content-Type": "application/problem+json", "Content-Language": "en" });
}

const json = (body: unknown, status: number, more: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { ...OPEN, "Cache-Control": "no-cache", ...more } });

export const POST = onlyRead;
export const PUT = onlyRead;
export const PATCH = onlyRead;
export const DELETE = onlyRead;
