import "server-only";
import {
  assignmentVersion,
  commitmentVersion,
  eventSubscriptionVersion,
  suggestionVersion,
  type VersionOf,
  yearReportVersion,
} from "@/db/queries/version";
import { namesOf } from "@/domain/workflow";
import { CASE_COMMANDS } from "./commands-case";
import { OFFICE_COMMANDS } from "./commands-office";
import { PUBLISH_COMMANDS } from "./commands-publish";
import { WORK_COMMANDS } from "./commands-work";
import type { ApiCommand } from "./entry";
import type { ReadPath } from "./reads";

/** Every command that a program may do for a person, by its name under `/api/v1/commands`. */
export const COMMANDS = { ...CASE_COMMANDS, ...WORK_COMMANDS, ...PUBLISH_COMMANDS, ...OFFICE_COMMANDS };

export type CommandName = keyof typeof COMMANDS;
export const COMMAND_NAMES = namesOf(COMMANDS);

/** The command of a name; null when there is none. */
export function commandNamed(name: string): ApiCommand | null {
  const found = COMMAND_NAMES.find((each) => each === name);
  return found ? COMMANDS[found] : null;
}

/** What a command's `id` names, where its input has seen a version: where it is read, and which version it has now. */
export const RESOURCE_OF: Partial<Record<ApiCommand["noun"], { path: ReadPath; versionOf: VersionOf }>> = {
  suggestion: { path: "/suggestions/{id}", versionOf: suggestionVersion },
  group: { path: "/suggestions/{id}", versionOf: suggestionVersion },
  paper: { path: "/suggestions/{id}", versionOf: suggestionVersion },
  assignment: { path: "/assignments/{id}", versionOf: assignmentVersion },
  commitment: { path: "/commitments/{id}", versionOf: commitmentVersion },
  yearReport: { path: "/year-reports/{id}", versionOf: yearReportVersion },
  eventSubscription: { path: "/event-subscriptions/{id}", versionOf: eventSubscriptionVersion },
};

/** Commands of people that no program does in their place, each with its reason. */
export const NOT_FOR_PROGRAMS: Record<string, string> = {
  openSession: "signing in: a program has its token",
  endOwnSession: "signing out a browser",
  switchMembership: "a token acts in one membership for as long as it lives",
  changePassword: "a token must not be able to take the account over",
  resetPassword: "a token must not be able to take another account over",
  createAccessToken: "a token must not be able to outlive itself",
  revokeAccessToken: "tokens are made and ended by the person, signed in",
  makeFeed: "the address is a secret that would outlive the token",
  attach: "takes a stored file; files are sent to POST /api/attachments",
  receiveImport: "takes a stored file; files are uploaded on /imports",
  recordInspection: "what the server found in a file when it looked into it",
  handOutPasswords: "one-time passwords of many people are told in a file, to the administrator alone",
  noteExport: "an entry in the record that a download makes by itself",
  startWebhookTest: "the test is sent by the page that shows how it came out",
};
