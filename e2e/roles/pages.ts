import { ASSIGNMENT_TRANSITIONS } from "@/domain/assignment/workflow";
import { KEY_TRANSITIONS } from "@/domain/key-suggestion/workflow";
import { PERMISSIONS } from "@/domain/permissions";
import { TRANSITIONS } from "@/domain/suggestion/workflow";
import { HELD_ROLES, type Role } from "@/domain/viewer";
import type { SubjectName } from "./subjects";

/** A page: for which roles it exists, and whose rows it shows; a viewer who may not see the row finds no page. */
export type PageRule = { by: readonly Role[]; of?: SubjectName };

const organisation = PERMISSIONS["organisation.write"];
const calendar = PERMISSIONS["calendar.write"];
const person = PERMISSIONS["person.write"];
const write = PERMISSIONS["suggestion.write"];
const review = PERMISSIONS["suggestion.review"];
const inbox = [...ASSIGNMENT_TRANSITIONS.receive.by, ...ASSIGNMENT_TRANSITIONS.sign.by];

// biome-ignore format: a table
/** Every page behind the sign-in; whoever adds a page says here for whom it is. */
export const PAGES: Record<string, PageRule> = {
  "/":                                 { by: HELD_ROLES },
  "/account":                          { by: HELD_ROLES },
  "/account/password":                 { by: HELD_ROLES },
  "/notifications":                    { by: PERMISSIONS["notification.read"] },
  "/dashboard":                        { by: PERMISSIONS["statistics.read"] },
  "/dashboard/compare":                { by: PERMISSIONS["statistics.read"] },
  "/dashboard/flow":                   { by: PERMISSIONS["statistics.handling"] },
  "/dashboard/figures":                { by: PERMISSIONS["statistics.read"] },
  "/dashboard/records":                { by: PERMISSIONS["statistics.read"] },
  "/dashboard/as-of":                  { by: PERMISSIONS["statistics.read"] },
  "/scores":                           { by: PERMISSIONS["score.read"] },
  "/scores/[unitId]":                  { by: PERMISSIONS["score.read"], of: "scoredUnit" },
  "/desk/quality":                     { by: PERMISSIONS["quality.review"] },
  "/admin/scoring":                    { by: organisation },
  "/deputies":                         { by: PERMISSIONS["deputyYear.list"] },
  "/deputies/[id]/year":               { by: PERMISSIONS["deputyYear.read"], of: "deputyYear" },
  "/volumes":                          { by: PERMISSIONS["volume.order"] },
  "/year-reports":                     { by: PERMISSIONS["yearReport.read"] },
  "/year-reports/[id]":                { by: PERMISSIONS["yearReport.read"], of: "yearReport" },
  "/reports":                          { by: PERMISSIONS["report.read"] },
  "/reports/template":                 { by: PERMISSIONS["report.write"] },
  "/reports/[id]":                     { by: PERMISSIONS["report.read"], of: "report" },
  "/reports/[id]/edit":                { by: PERMISSIONS["report.write"], of: "writableReport" },
  "/reports/[id]/rows":                { by: PERMISSIONS["report.read"], of: "report" },
  "/awards":                           { by: PERMISSIONS["award.read"] },
  "/awards/[id]":                      { by: PERMISSIONS["award.read"], of: "award" },
  "/brief":                            { by: PERMISSIONS["brief.read"] },
  "/warnings":                         { by: PERMISSIONS["warning.read"] },
  "/search":                           { by: PERMISSIONS["suggestion.read"] },
  "/suggestions":                      { by: PERMISSIONS["suggestion.read"] },
  "/suggestions/[id]":                 { by: PERMISSIONS["suggestion.read"], of: "case" },
  "/suggestions/[id]/evaluation":     { by: PERMISSIONS["evaluation.read"], of: "evaluatedCase" },
  "/key-suggestions":                  { by: PERMISSIONS["keySuggestion.list"] },
  "/key-suggestions/decide":           { by: KEY_TRANSITIONS.decide.by },
  "/key-suggestions/[id]":             { by: PERMISSIONS["keySuggestion.read"], of: "keyCase" },
  "/experts":                          { by: PERMISSIONS["expert.write"] },
  "/suggestions/new":                  { by: write },
  "/suggestions/[id]/edit":            { by: write, of: "ownCase" },
  "/suggestions/[id]/edit/preview":    { by: write, of: "ownCase" },
  "/suggestions/[id]/edit/filed":      { by: write, of: "ownCase" },
  "/suggestions/[id]/cosign":          { by: PERMISSIONS["suggestion.cosign"], of: "cosignedCase" },
  "/suggestions/[id]/rate":            { by: PERMISSIONS["suggestion.rate"], of: "case" },
  "/commitments":                      { by: PERMISSIONS["commitment.read"] },
  "/commitments/[id]":                 { by: PERMISSIONS["commitment.read"], of: "commitment" },
  "/commitments/sweep":                { by: PERMISSIONS["commitment.overview"] },
  "/delegation":                       { by: TRANSITIONS.forward.by },
  "/delegation/[id]":                  { by: TRANSITIONS.forward.by, of: "case" },
  "/desk/review":                      { by: review },
  "/desk/review/[id]":                 { by: review, of: "case" },
  "/desk/assign":                      { by: TRANSITIONS.assign.by },
  "/desk/assign/[id]":                 { by: TRANSITIONS.assign.by, of: "case" },
  "/desk/groups":                      { by: review },
  "/desk/merge/[id]":                  { by: review, of: "case" },
  "/desk/split/[id]":                  { by: review, of: "case" },
  "/desk/publish":                    { by: PERMISSIONS["publication.decide"] },
  "/desk/publish/[id]":               { by: PERMISSIONS["publication.decide"], of: "case" },
  "/desk/letters":                     { by: review },
  "/desk/motions/new":                 { by: review },
  "/desk/paper/new":                   { by: review },
  "/desk/paper/[id]":                  { by: review, of: "case" },
  "/suggestions/[id]/rate-on-paper":   { by: review, of: "case" },
  "/desk/dispatch":                    { by: TRANSITIONS.dispatch.by },
  "/desk/dispatch/[id]":               { by: TRANSITIONS.dispatch.by, of: "case" },
  "/arbitrations":                     { by: PERMISSIONS["arbitration.read"] },
  "/arbitrations/[id]":                { by: PERMISSIONS["arbitration.read"], of: "arbitration" },
  "/substitutes":                      { by: PERMISSIONS["substitution.write"] },
  "/desk/decisions":                   { by: ASSIGNMENT_TRANSITIONS.acceptReturn.by },
  "/inbox":                            { by: inbox },
  "/inbox/sign":                       { by: ASSIGNMENT_TRANSITIONS.sign.by },
  "/inbox/[assignmentId]":             { by: inbox, of: "work" },
  "/inbox/[assignmentId]/letter":      { by: inbox, of: "work" },
  "/inbox/[assignmentId]/reply":       { by: ASSIGNMENT_TRANSITIONS.saveReply.by, of: "work" },
  "/deliveries":                       { by: PERMISSIONS["delivery.write"] },
  "/imports":                          { by: PERMISSIONS["importBatch.write"] },
  "/imports/[id]":                     { by: PERMISSIONS["importBatch.write"], of: "importBatch" },
  "/admin":                            { by: organisation },
  "/admin/webhooks":                  { by: organisation },
  "/admin/webhooks/new":              { by: organisation },
  "/admin/settings":                   { by: organisation },
  "/admin/units":                      { by: organisation },
  "/admin/units/new":                  { by: organisation },
  "/admin/units/[id]":                 { by: organisation, of: "unit" },
  "/admin/categories":                 { by: organisation },
  "/admin/categories/new":             { by: organisation },
  "/admin/categories/[id]":            { by: organisation, of: "category" },
  "/admin/classes":                    { by: organisation },
  "/admin/classes/new":                { by: organisation },
  "/admin/classes/[key]":              { by: organisation, of: "replyClass" },
  "/admin/delegations":                { by: organisation },
  "/admin/delegations/new":            { by: organisation },
  "/admin/delegations/[id]":           { by: organisation, of: "delegation" },
  "/admin/terms":                      { by: organisation },
  "/admin/terms/new":                  { by: organisation },
  "/admin/terms/[id]":                 { by: organisation, of: "term" },
  "/admin/terms/sessions/new":         { by: organisation },
  "/admin/terms/sessions/[id]":        { by: organisation, of: "session" },
  "/admin/rules":                      { by: organisation },
  "/admin/rules/new":                  { by: organisation },
  "/admin/rules/[key]":                { by: organisation, of: "ruleSet" },
  "/admin/people":                     { by: person },
  "/admin/people/new":                 { by: person },
  "/admin/people/[id]":                { by: person, of: "person" },
  "/admin/calendar":                   { by: calendar },
  "/admin/calendar/enter":             { by: calendar },
  "/admin/calendar/[year]":            { by: calendar, of: "calendarYear" },
  "/admin/calendar/preview":           { by: calendar, of: "calendarEntry" },
};

/** Pages that are not behind the sign-in. */
export const OPEN_PAGES = ["/sign-in"];

/** Pages for work on the code, which no production server has. */
export const DEVELOPMENT_PAGES = ["/design"];
