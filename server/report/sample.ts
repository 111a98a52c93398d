import "server-only";
import { db } from "@/db/client";
import { countForReport } from "@/db/queries/report-count";
import { dayOf, yearOf } from "@/domain/day";
import { aboutOf } from "@/domain/report/about";
import type { Viewer } from "@/domain/viewer";
import { chineseWords } from "./chinese";
import type { Sample } from "./written";

/** What the template is shown with: this year as it stands. */
export async function sampleOf({ congressId }: Viewer, now: Date): Promise<Sample> {
  const scope = { year: yearOf(dayOf(now)) };
  const [counted, say] = [await countForReport(db, congressId, scope, now), await chineseWords()];
  return { counted, about: aboutOf({ scope, number: null, issuedOn: null }, counted, dayOf(now), say) };
}
