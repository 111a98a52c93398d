import type { Day } from "../day";
import type { Scope } from "../statistics/scope";
import type { About } from "./fill";
import type { Counted } from "./snapshot";
import type { Say } from "./words";

type Of = { scope: Scope; number: string | null; issuedOn: Day | null };

/** What a report says of itself; `asOf` is the day of its figures. */
export function aboutOf({ scope, number, issuedOn }: Of, counted: Counted, asOf: Day, say: Say): About {
  return {
    congress: counted.congress.name,
    scope: scopeText(scope, counted.session, say),
    asOf: dayText(asOf, say),
    number: number ?? say("report.text.noNumber"),
    issuedOn: issuedOn === null ? say("report.text.noDay") : dayText(issuedOn, say),
  };
}

/** A scope in the words of a report. */
export function scopeText({ year, from, to }: Scope, session: Counted["session"], say: Say): string {
  if (session) return say("report.text.sessionName", session);
  if (year !== undefined) return say("report.text.year", { year: String(year) });
  return say("report.text.range", { from: from ? dayText(from, say) : "", to: to ? dayText(to, say) : "" });
}

function dayText(day: Day, say: Say): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return say("report.text.day", { year, month: String(Number(month)), day: String(Number(date)) });
}
