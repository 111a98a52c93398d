import type { Role } from "../viewer";
import { ASSIGNMENT_TRANSITIONS } from "./workflow";

/** What a unit may request, and the move with which an office says yes. */
export const REQUESTS = {
  return: ASSIGNMENT_TRANSITIONS.acceptReturn,
  extension: ASSIGNMENT_TRANSITIONS.grantExtension,
} as const;
export type RequestName = keyof typeof REQUESTS;

/** The lists of the desk where requests are decided. */
export const DECISION_LISTS = ["all", "return", "extension"] as const;
export type DecisionList = (typeof DECISION_LISTS)[number];

/** The list that an address asks for. */
export const readDecisionList = (asked: unknown): DecisionList =>
  DECISION_LISTS.find((one) => one === asked) ?? "all";

/** The address of the desk. */
export function decisionsAddress(list: DecisionList, page = 1, done = false): string {
  const asked = new URLSearchParams([
    ...(list === "all" ? [] : [["list", list]]),
    ...(page > 1 ? [["page", String(page)]] : []),
    ...(done ? [["done", "1"]] : []),
  ]).toString();
  return `/desk/decisions${asked && `?${asked}`}`;
}

/** Whether somebody in this role answers such a request. What an office cannot decide is not laid before it. */
export function answers(role: Role, request: RequestName): boolean {
  const by: readonly Role[] = REQUESTS[request].by;
  return by.includes(role);
}
