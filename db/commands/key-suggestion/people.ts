import "server-only";
import type { Context } from "../../command";
import type { Recipient } from "../../notify";
import { handlersOf, signersOf } from "../suggestion/people";
import type { Key } from "./move";

/** The leader in charge, when there is one. */
export const leaderOf = ({ row }: Pick<Key, "row">): Recipient[] =>
  row.leaderId ? [{ userId: row.leaderId }] : [];

/** The members of the special committee in charge. */
export const membersOf = ({ row }: Pick<Key, "row">): Recipient[] =>
  row.committeeId ? [{ role: "committee", unitId: row.committeeId }] : [];

/** Everybody whom the outcome concerns: leader, committee, units and signers. */
export async function everybodyOf(context: Context, key: Key): Promise<Recipient[]> {
  const [units, signers] = [await handlersOf(context, key.case), signersOf(key.case)];
  return [...leaderOf(key), ...membersOf(key), ...units, ...signers];
}
