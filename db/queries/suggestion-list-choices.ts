import "server-only";
import { dayOf, yearOf } from "@/domain/day";
import type { Viewer } from "@/domain/viewer";
import { atOnce, type Reader } from "../client";
import { listCategories, listDelegations, listSessions, listTerms, listUnits } from "./organisation";
import { listLeads } from "./suggestion-list";

/** What a list's filters can be set to. Retired units and categories stay: old cases are theirs. */
export async function listChoices(db: Reader, viewer: Viewer, now: Date) {
  const together = atOnce(db);
  const [categories, units, delegations, sessions, terms, leads] = await Promise.all([
    listCategories(together, viewer, { retired: true }),
    listUnits(together, viewer, { retired: true }),
    listDelegations(together, viewer, { retired: true }),
    listSessions(together, viewer),
    listTerms(together, viewer),
    listLeads(together, viewer),
  ]);
  const last = yearOf(dayOf(now));
  const first = Math.min(last, ...terms.map(({ startsOn }) => yearOf(startsOn)));
  const years = Array.from({ length: last - first + 1 }, (_, ago) => last - ago);
  return { categories, units, delegations, sessions, leads, years };
}
