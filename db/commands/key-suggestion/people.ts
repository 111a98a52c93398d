import "server-only";
import type { Recipient } from "../../notify";
import type { AssignmentRecord } from "../../queries/assignment-subject";
import { handlersAmong, signersOf } from "../suggestion/people";
import type { Key } from "./move";

/** The leader in charge, when there is one. */
export const leaderOf = ({ row }: Pick<Key, "row">): Recipient[] =>
  row.leaderId ? [{ userId: row.leaderId }] : [];

/** The members of the special committee in charge. */
export const membersOf = ({ row }: Pick<Key, "row">): Recipient[] =>
  row.committeeId ? [{ role: "committee", unitId: row.committeeId }] : [];

/** Everybody whom the outcome concerns: leader, committee, units and signers. */
export const everybodyOf = (key: Key, work: readonly AssignmentRecord[]): Recipient[] => [
  ...leaderOf(key),
  ...membersOf(key),
  ...handlersAmong(work),
  ...signersOf(key.case),
];
