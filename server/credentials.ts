import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { atOnce, type Database, db as pool, type Reader } from "@/db/client";
import { perform } from "@/db/command";
import { verifyPassword } from "@/db/commands/account-hash";
import { lockAfterTries } from "@/db/commands/account-lock";
import { countTry, findTries, forgetTries, triesKey } from "@/db/commands/account-tries";
import { findAccount, findLastMembership, listOwnMemberships, type OwnMembership } from "@/db/queries/viewer";
import { subscriberOf } from "@/domain/account/address";
import { ACCOUNT_POLICY, ADDRESS_POLICY, isBlocked, LOCK_MINUTES } from "@/domain/account/tries";
import { systemViewer, type Viewer } from "@/domain/viewer";

/** What somebody gives to sign in; `address` is null when it is not known. */
export type Credentials = { account: string; password: string; address: string | null };

/** Who they belong to, or why not. A stranger learns the same from an unknown account as from a wrong password. */
export type Checked =
  | { kind: "right"; viewer: Viewer; membershipId: string }
  | { kind: "wrong" }
  | { kind: "locked"; minutes: number }
  | { kind: "slowed" };

type Circumstances = { database?: Database; now?: Date; noMs?: number };

// A "no" takes at least so long, whatever it took to find out.
const NO_MS = 500;

/** Checks an account name and password. The only place that does; it counts, locks and slows down. */
export async function checkCredentials(
  credentials: Credentials,
  { database = pool, now = new Date(), noMs = NO_MS }: Circumstances = {},
): Promise<Checked> {
  const floor = sleep(noMs);
  const checked = await check(database, credentials, now);
  if (checked.kind !== "right") await floor;
  return checked;
}

async function check(db: Database, { account, password, address }: Credentials, now: Date): Promise<Checked> {
  const addressKey = address === null ? null : triesKey("address", subscriberOf(address));
  const reads = atOnce(db);
  const [fromThere, found] = await Promise.all([
    addressKey === null ? undefined : findTries(reads, addressKey),
    findAccount(reads, account),
  ]);
  if (isBlocked(fromThere, now)) return { kind: "slowed" };
  const tries = await countTry(db, triesKey("account", account), now, ACCOUNT_POLICY);
  if (tries === null) return { kind: "locked", minutes: LOCK_MINUTES };

  const fits = await verifyPassword(found?.passwordHash ?? null, password);
  const membership = found ? await membershipOf(reads, found.id) : undefined;
  if (found && fits && isUsable(found, now) && membership) {
    await forgetTries(db, account);
    return { kind: "right", viewer: viewerIn(found.id, membership), membershipId: membership.id };
  }
  if (addressKey !== null) await countTry(db, addressKey, now, ADDRESS_POLICY);
  if (tries.blockedUntil === null) return { kind: "wrong" };
  if (found && membership) await lock(db, found.id, membership.congressId, now);
  return { kind: "locked", minutes: LOCK_MINUTES };
}

// Whoever signs in goes on where he was last.
async function membershipOf(reads: Reader, userId: string): Promise<OwnMembership | undefined> {
  const [memberships, last] = await Promise.all([
    listOwnMemberships(reads, userId),
    findLastMembership(reads, userId),
  ]);
  return memberships.find(({ id }) => id === last) ?? memberships[0];
}

const isUsable = (
  { lockedUntil, retiredOn }: { lockedUntil: Date | null; retiredOn: string | null },
  now: Date,
) => retiredOn === null && (lockedUntil === null || lockedUntil <= now);

const viewerIn = (userId: string, { congressId, role, unitId, delegationId }: OwnMembership): Viewer => ({
  userId,
  congressId,
  role,
  unitId,
  delegationId,
});

const lock = (db: Database, userId: string, congressId: string, now: Date) =>
  perform(lockAfterTries, systemViewer(congressId), { userId }, { database: db, now });
