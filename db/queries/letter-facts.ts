import "server-only";
import { dayOf } from "@/domain/day";
import type { LetterFacts } from "@/domain/letter/facts";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { listAssignments, listReplies } from "./assignment";
import { listClocks } from "./clock";
import { listDirectives } from "./directive";
import { findCongress } from "./organisation";
import { findSuggestion, listCosigners, listRatings } from "./suggestion";

/** Everything from which the letters of a case are written, as far as the viewer may see it. 404 when he may not see the case. */
export async function readLetterFacts(
  db: Reader,
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<LetterFacts> {
  const suggestion = await findSuggestion(db, viewer, id);
  const [congress, cosigners, assignments, replies, ratings, clocks, directives] = await Promise.all([
    findCongress(db, viewer),
    listCosigners(db, viewer, id),
    listAssignments(db, viewer, id),
    listReplies(db, viewer, id),
    listRatings(db, viewer, id),
    listClocks(db, viewer, id, now),
    listDirectives(db, viewer, id),
  ]);
  const signed = cosigners.filter(({ confirmedAt }) => confirmedAt !== null);
  return {
    ...{ viewer, today: dayOf(now), suggestion, congress, cosigners: signed },
    ...{ assignments, replies, ratings, clocks, directives },
  };
}
