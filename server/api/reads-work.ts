import "server-only";
import { z } from "zod";
import { atOnce } from "@/db/client";
import { everyArbitration, findArbitration } from "@/db/queries/arbitration";
import { findAssignment } from "@/db/queries/assignment";
import { everyWaitingCase } from "@/db/queries/assignment-desk";
import { findAward, listAwards } from "@/db/queries/award";
import { readBrief } from "@/db/queries/brief";
import { everyDecision } from "@/db/queries/decision-desk";
import { findDeputyYear, listDeputyYears } from "@/db/queries/deputy-year";
import { everyInboxLine, INBOX_TABS } from "@/db/queries/inbox";
import { loadWork } from "@/db/queries/inbox-case";
import { listForHead } from "@/db/queries/inbox-sign";
import { everyToReview } from "@/db/queries/quality";
import { findScore, listScores } from "@/db/queries/scoring";
import { everySuggestion } from "@/db/queries/suggestion-export";
import { listTasks } from "@/db/queries/task";
import { listVolumes } from "@/db/queries/volume";
import { everyWarning } from "@/db/queries/warning";
import { findYearReport, listOwnYearReports, listYearReports } from "@/db/queries/year-report";
import { ASSIGNMENT_TRANSITIONS } from "@/domain/assignment/workflow";
import { dayOf, yearOf } from "@/domain/day";
import { ownUnitOf } from "@/domain/own-unit";
import { PERMISSIONS } from "@/domain/permissions";
import { notFound } from "@/domain/refusal";
import { readListQuery } from "@/domain/suggestion/list";
import { TRANSITIONS } from "@/domain/suggestion/workflow";
import { HELD_ROLES } from "@/domain/viewer";
import { RISKS } from "@/domain/warning/forecast";
import { namesOf } from "@/domain/workflow";
import { shownEvents, shownSuggestion, shownWork } from "./case-view";
import { nothing, q, year } from "./query";
import { type Ask, one, parts, type Read, rows } from "./read";

const inbox = [...ASSIGNMENT_TRANSITIONS.receive.by, ...ASSIGNMENT_TRANSITIONS.sign.by];
const inboxQuery = z.strictObject({ tab: z.enum(INBOX_TABS).default("open"), q });
const ofYear = z.strictObject({ year });

/** What is to be done, at every desk, and what comes of it. */
export const WORK_READS = {
  "/tasks": rows(
    { by: HELD_ROLES, query: nothing },
    ({ db, viewer, now }) => listTasks(atOnce(db), viewer, now),
    ({ name, about, assignmentId, suggestionId }) => [name, about, assignmentId, suggestionId].join(),
  ),
  "/inbox": parts({ by: inbox, query: inboxQuery }, async ({ db, viewer, now, query }) => {
    if (viewer.unitId === null) throw notFound();
    return everyInboxLine(db, viewer, { tab: query.tab, q: query.q ?? "" }, now);
  }),
  "/inbox/to-sign": rows(
    { by: ASSIGNMENT_TRANSITIONS.sign.by, query: nothing },
    ({ db, viewer, now }) => listForHead(db, viewer, now),
    ({ id }) => id,
  ),
  "/inbox/{id}": one({ by: inbox, query: nothing }, ownWork, ({ work }) => work.version),
  "/assignments/{id}": one(
    { by: PERMISSIONS["suggestion.read"], query: nothing },
    async ({ db, viewer, id }) => shownWork(await findAssignment(db, viewer, id), viewer),
    ({ version }) => version,
  ),
  "/delegation": parts(
    {
      by: TRANSITIONS.forward.by,
      query: nothing,
    },
    (ask) => inState(ask, "delegation_check", "submittedOn"),
  ),
  "/desk/review": parts(
    {
      by: PERMISSIONS["suggestion.review"],
      query: nothing,
    },
    (ask) => inState(ask, "submitted", "due"),
  ),
  "/desk/assign": parts({ by: TRANSITIONS.assign.by, query: nothing }, ({ db, viewer, now }) =>
    everyWaitingCase(db, viewer, "assign", {}, now),
  ),
  "/desk/dispatch": parts({ by: TRANSITIONS.dispatch.by, query: nothing }, ({ db, viewer, now }) =>
    everyWaitingCase(db, viewer, "dispatch", {}, now),
  ),
  "/desk/decisions": parts({ by: ASSIGNMENT_TRANSITIONS.acceptReturn.by, query: nothing }, ({ db, viewer }) =>
    everyDecision(db, viewer),
  ),
  "/desk/quality": parts({ by: PERMISSIONS["quality.review"], query: nothing }, ({ db, viewer }) =>
    everyToReview(db, viewer),
  ),
  "/arbitrations": parts({ by: PERMISSIONS["arbitration.read"], query: nothing }, ({ db, viewer }) =>
    everyArbitration(db, viewer),
  ),
  "/arbitrations/{id}": one(
    {
      by: PERMISSIONS["arbitration.read"],
      query: nothing,
    },
    ({ db, viewer, id }) => findArbitration(db, viewer, id),
  ),
  "/warnings": parts(
    {
      by: PERMISSIONS["warning.read"],
      query: z.strictObject({ unit: z.uuid().optional(), risk: z.enum(namesOf(RISKS)).optional() }),
    },
    ({ db, viewer, now, query: { unit, risk } }) => everyWarning(db, viewer, now, { unitId: unit, risk }),
  ),
  "/brief": rows(
    { by: PERMISSIONS["brief.read"], query: nothing },
    ({ db, viewer, now }) => readBrief(db, viewer, now),
    ({ kind, row }) => `${kind},${row}`,
  ),
  "/scores": one(
    {
      by: PERMISSIONS["score.read"],
      query: ofYear,
    },
    (ask) => listScores(ask.db, ask.viewer, yearIn(ask), ask.now),
  ),
  "/scores/{id}": one(
    {
      by: PERMISSIONS["score.read"],
      query: ofYear,
    },
    (ask) => findScore(ask.db, ask.viewer, ask.id, yearIn(ask), ask.now),
  ),
  "/awards": rows(
    { by: PERMISSIONS["award.read"], query: nothing },
    ({ db, viewer }) => listAwards(db, viewer),
    ({ id }) => id,
  ),
  "/awards/{id}": one({ by: PERMISSIONS["award.read"], query: nothing }, ({ db, viewer, id }) =>
    findAward(db, viewer, id),
  ),
  "/deputies": rows(
    {
      by: PERMISSIONS["deputyYear.list"],
      query: ofYear,
    },
    (ask) => listDeputyYears(ask.db, ask.viewer, yearIn(ask), ask.now),
    ({ id }) => id,
  ),
  "/deputies/{id}/year": one({ by: PERMISSIONS["deputyYear.read"], query: ofYear }, (ask) =>
    findDeputyYear(ask.db, ask.viewer, ask.id, yearIn(ask), ask.now),
  ),
  "/year-reports": rows(
    {
      by: PERMISSIONS["yearReport.read"],
      query: ofYear,
    },
    (ask) =>
      ownUnitOf(ask.viewer) === null
        ? listYearReports(ask.db, ask.viewer, yearIn(ask), ask.now)
        : listOwnYearReports(ask.db, ask.viewer, ask.now),
    ({ id }) => id,
  ),
  "/year-reports/{id}": one(
    { by: PERMISSIONS["yearReport.read"], query: nothing },
    yearReport,
    ({ report }) => report.version,
  ),
  "/volumes": rows(
    {
      by: PERMISSIONS["volume.order"],
      query: nothing,
    },
    ({ db, viewer }) => listVolumes(db, viewer),
    ({ id }) => id,
  ),
} satisfies Record<string, Read>;

const yearIn = ({ query, now }: Ask<{ year?: number | undefined }>) => query.year ?? yearOf(dayOf(now));

async function ownWork({ db, viewer, id, now }: Ask) {
  const { suggestion, subject, events, others, ...work } = await loadWork(db, viewer, id, now);
  return {
    ...work,
    suggestion: shownSuggestion(suggestion, viewer),
    events: shownEvents(events, viewer),
    others: others.map((other) => shownWork(other, viewer)),
  };
}

// The row holds the unit's words before it has submitted them; `text` has them for whom they are.
async function yearReport({ db, viewer, id, now }: Ask) {
  const { report, names, ...rest } = await findYearReport(db, viewer, id, now);
  const { practice, problems, plan, figures, ...row } = report;
  return { report: row, names: Object.fromEntries(names), ...rest };
}

const inState = ({ db, viewer, now }: Ask, state: string, sort: string) =>
  everySuggestion(db, viewer, readListQuery({ state, sort }), now);
