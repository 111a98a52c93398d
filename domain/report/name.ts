import type { Scope } from "../statistics/scope";
import type { Say } from "./words";

type Of = { scope: Scope; session: { term: number; number: number } | null };

/** How a report is called, in the reader's language. */
export function reportName({ scope: { year, from = "", to = "" }, session }: Of, say: Say): string {
  if (session) return say("report.name", { scope: say("report.scopes.session", session) });
  if (year !== undefined)
    return say("report.name", { scope: say("report.scopes.year", { year: String(year) }) });
  return say("report.name", { scope: say("report.scopes.range", { from, to }) });
}
