import "server-only";
import { db } from "@/db/client";
import { sweepTries } from "@/db/commands/account-tries";
import { sweepApi } from "@/db/commands/api-answer";
import { sendBrief } from "@/db/commands/brief";
import { closeAllUnrated } from "@/db/commands/commitment/rate";
import { bundle } from "@/db/commands/delivery/bundle";
import { sendDue } from "@/db/commands/delivery/send";
import { clearPushes } from "@/db/commands/event-subscription/clear";
import { finishImports } from "@/db/commands/import-batch/work";
import { refreshAll } from "@/db/commands/publication/refresh-all";
import { tick } from "@/db/commands/tick";
import { openYearReports } from "@/db/commands/year-report/open";
import { listCongressIds } from "@/db/queries/congress";
import { OUTBOX_JOB } from "@/db/queries/health";
import { repairSearch } from "@/db/search";
import { dayOf, yearOf } from "@/domain/day";
import { EVENTS_JOB } from "@/domain/event-subscription/job";
import { IMPORT_JOB } from "@/domain/import-batch/limits";
import { Refusal } from "@/domain/refusal";
import { hasMail, transport } from "./delivery/transport";
import { pushEvents } from "./event-subscription/work";
import { job } from "./job";
import { clearVolumes, makeVolumes } from "./volume/make";

/** A thing that happens by itself: `cron` in Asia/Shanghai; `run` for each congress, safe to run twice or at once. */
export type Job = {
  name: string;
  cron: string;
  run: (congressId: string) => Promise<unknown>;
  /** Also when a worker starts, to make up for what it missed; without it, only when its time comes. */
  atStart?: true;
  /** Once for the installation instead of for each congress; `run` gets no congress then. */
  whole?: true;
};

/** The job that makes the volumes people ordered. */
export const VOLUMES_JOB = "make-volumes";

/** Everything the worker does, and when. A new job is a new line. */
// biome-ignore format: a table
export const JOBS: readonly Job[] = [
  // Half past eight in Hebi, when the office opens; a worker that was down makes up for it at its start.
  { name: "daily-look-at-the-clocks", cron: "30 8 * * *", run: lookAtClocks, atStart: true },
  { name: "close-unrated-commitments", cron: "40 8 * * *", run: (congressId) => once(job(closeAllUnrated, congressId, {})), atStart: true },
  // Words that a crash or an earlier version left behind are written anew at night.
  { name: "words-to-search",          cron: "20 3 * * *", run: (congressId) => repairSearch(db, congressId), atStart: true },
  { name: "monday-brief",             cron: "45 8 * * 1", run: (congressId) => once(job(sendBrief, congressId, {})) },
  // Two months before the usual day, and daily for units that get their first case in between.
  { name: "open-year-reports", cron: "20 8 * 7,8 *", run: openReports },
  { name: VOLUMES_JOB, cron: "* * * * *", run: makeVolumes, atStart: true },
  { name: "clear-event-pushes", cron: "5 3 * * *", run: (congressId) => clearPushes(db, congressId, new Date()), atStart: true },
  // Tries to sign in and answers to programs that count no longer: they belong to no congress, and once is enough.
  { name: "clear-counts", cron: "25 * * * *", run: clearCounts, whole: true },
  { name: "clear-volumes", cron: "10 3 * * *", run: clearVolumes },
  { name: IMPORT_JOB,                 cron: "* * * * *",  run: (congressId) => finishImports(db, congressId), atStart: true },
  { name: "refresh-publications",     cron: "*/5 * * * *", run: (congressId) => refreshAll(db, congressId), atStart: true },
  { name: EVENTS_JOB,                 cron: "* * * * *",  run: pushEvents, atStart: true },
  { name: OUTBOX_JOB,                 cron: "* * * * *",  run: emptyOutbox, atStart: true },
];

/** Runs one job for every congress; what breaks in one does not keep the others waiting. */
export async function runJob({ name, run, whole }: Job): Promise<void> {
  const congressIds = whole ? [""] : await listCongressIds(db);
  const outcomes = await Promise.allSettled(congressIds.map((congressId) => run(congressId)));
  const broken = outcomes.filter((outcome) => outcome.status === "rejected");
  for (const { reason } of broken) console.error(`${name}:`, reason);
  if (broken.length > 0) throw new Error(`${name} broke in ${broken.length} of ${outcomes.length}`);
}

function openReports(congressId: string): Promise<unknown> {
  return once(job(openYearReports, congressId, { year: yearOf(dayOf(new Date())) }));
}

function lookAtClocks(congressId: string): Promise<unknown> {
  return once(job(tick, congressId, {}));
}

/** Another process, or this one before its restart, may have done it today; then there is nothing to do. */
function once(done: Promise<unknown>): Promise<unknown> {
  return done.catch((error) => {
    if (!(error instanceof Refusal)) throw error;
  });
}

// What a slow receiver holds up is done in the next minute.
const AT_ONCE = 60;

async function emptyOutbox(congressId: string): Promise<void> {
  await bundle(db, congressId, new Date(), { mail: hasMail() });
  const work = { database: db, congressId, clock: () => new Date(), transport: transport(), mail: hasMail() };
  await sendDue(work, AT_ONCE);
}

async function clearCounts(): Promise<void> {
  const now = new Date();
  await sweepTries(db, new Date(now.getTime() - DAY_MS));
  await sweepApi(db, now);
}

const DAY_MS = 24 * 3_600_000;
