import "server-only";
import { replayClock } from "@/domain/clock/history";
import { viewClock } from "@/domain/clock/view";
import { dayOf } from "@/domain/day";
import { notFound } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { timekeeping } from "../calendar";
import type { Reader } from "../client";
import { started } from "../clocks";
import type { SuggestionDetail } from "./suggestion";
import { runningSession, suggestionSubject } from "./suggestion-subject";

/**
 * What would happen if an own suggestion were filed at this moment: `path`, where it goes; `clock` with its day and
 * the reason for that day; `cutoff`, until when the running session takes suggestions, null between sessions.
 */
export async function previewFiling(db: Reader, viewer: Viewer, suggestion: SuggestionDetail, now: Date) {
  if (suggestion.leadId !== viewer.userId) throw notFound();
  const [{ path }, session, times] = await Promise.all([
    suggestionSubject(db, suggestion, now),
    runningSession(db, viewer.congressId, now),
    timekeeping(db, viewer.congressId),
  ]);
  const name = session ? "sessionAssign" : "review";
  const start = started(times, name, now, session?.closesOn ?? dayOf(now));
  const clock = replayClock([start], times);
  return { path, cutoff: session?.filingCutoff ?? null, clock, due: viewClock(clock, dayOf(now), times.now) };
}
