import "server-only";
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

/** Where what a command's `id` names can be read, with the version that its input has seen. */
export const RESOURCE_OF: Partial<Record<ApiCommand["noun"], ReadPath>> = {
  suggestion: "/suggestions/{id}",
  group: "/suggestions/{id}",
  paper: "/suggestions/{id}",
  assignment: "/assignments/{id}",
  commitment: "/commitments/{id}",
  yearReport: "/year-reports/{id}",
  eventSubscription: "/event-subscriptions/{id}",
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
