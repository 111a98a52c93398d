import "server-only";
import { preferredLocale } from "@/domain/preferences";
import { asResponse } from "./asked";
import { Problem, problemAnswer } from "./problem";

/** A route's other methods, where it only reads: a problem like all others, not Next's empty answer. */
export async function onlyRead(request: Request): Promise<Response> {
  const allowed = "GET";
  const problem = new Problem(405, "api.method", { values: { allowed }, headers: { Allow: allowed } });
  return asResponse(await problemAnswer(problem, preferredLocale(request.headers.get("accept-language"))));
}
