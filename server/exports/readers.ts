import "server-only";
import type { ExportName } from "@/domain/export/lists";
import { readAsOfRows } from "./as-of";
import { readAward, readAwards } from "./awards";
import { readCommitments } from "./commitments";
import { readCompare } from "./compare";
import { readDashboard } from "./dashboard";
import { readDeputyYears } from "./deputies";
import {
  readAssignmentDesk,
  readDecisions,
  readDelegationDesk,
  readDispatchDesk,
  readGroups,
  readLetters,
  readQualityDesk,
  readReviewDesk,
} from "./desk";
import { readEventPushes, readEventSubscriptions } from "./event-subscriptions";
import { readFlow } from "./flow";
import { readInbox } from "./inbox";
import type { ReadListing } from "./listing";
import { readDeliveries, readNotifications } from "./messages";
import {
  readCalendar,
  readCalendarYear,
  readCategories,
  readClasses,
  readDelegations,
  readRules,
  readTerms,
  readUnits,
  readWebhooks,
} from "./organisation";
import { readExperts, readPeople, readSubstitutes } from "./people";
import { readPublishDesk } from "./publication";
import { readRecords } from "./records";
import { readReportRows, readReports } from "./reports";
import { readScores } from "./scores";
import { readSuggestions } from "./suggestions";
import {
  readArbitrations,
  readBriefRows,
  readKeySuggestions,
  readSweep,
  readTasks,
  readWarnings,
} from "./watch";
import { readYearReports } from "./year-reports";

// biome-ignore format: a table
/** Who reads which list. */
export const READERS: Record<ExportName, ReadListing> = {
  "/admin/calendar":         readCalendar,
  "/admin/calendar/[year]":  readCalendarYear,
  "/admin/categories":       readCategories,
  "/admin/classes":          readClasses,
  "/admin/delegations":      readDelegations,
  "/admin/people":           readPeople,
  "/admin/rules":            readRules,
  "/admin/terms":            readTerms,
  "/admin/units":            readUnits,
  "/admin/event-subscriptions":      readEventSubscriptions,
  "/admin/event-subscriptions/[id]": readEventPushes,
  "/admin/webhooks":         readWebhooks,
  "/arbitrations":           readArbitrations,
  "/awards":                 readAwards,
  "/awards/[id]":            readAward,
  "/brief":                  readBriefRows,
  "/commitments":            readCommitments,
  "/commitments/sweep":      readSweep,
  "/dashboard":              readDashboard,
  "/dashboard/compare":      readCompare,
  "/dashboard/flow":         readFlow,
  "/dashboard/records":      readRecords,
  "/dashboard/as-of":        readAsOfRows,
  "/delegation":             readDelegationDesk,
  "/deliveries":             readDeliveries,
  "/deputies":               readDeputyYears,
  "/desk/assign":            readAssignmentDesk,
  "/desk/decisions":         readDecisions,
  "/desk/dispatch":          readDispatchDesk,
  "/desk/groups":            readGroups,
  "/desk/letters":           readLetters,
  "/desk/publish": readPublishDesk,
  "/desk/quality":           readQualityDesk,
  "/desk/review":            readReviewDesk,
  "/experts":                readExperts,
  "/inbox":                  readInbox,
  "/key-suggestions":        readKeySuggestions,
  "/notifications":          readNotifications,
  "/reports":                readReports,
  "/reports/[id]/rows":      readReportRows,
  "/scores":                 readScores,
  "/substitutes":            readSubstitutes,
  "/suggestions":            readSuggestions,
  "/tasks":                  readTasks,
  "/warnings":               readWarnings,
  "/year-reports":           readYearReports,
};
