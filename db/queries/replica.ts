import "server-only";
import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { type Database, db, type Reader, replicaPool } from "../client";
import { keptBeside } from "../kept-beside";
import { chainHeads } from "../schema";
import { statement } from "../statement";

type Options = {
  primary: Reader;
  replica: Database;
  now?: () => number;
  /** How long a read waits for the replica to catch up. */
  patienceMs?: number;
  /** How long a replica that does not answer counts as away, and one that is behind as behind. */
  restMs?: number;
  /** After how long a read that does not come counts as lost. */
  deadlineMs?: number;
};

const STEP_MS = 20;

/** The one mistake that must not be made good elsewhere: somebody writes where one only reads. */
const READ_ONLY = "25006";

/**
 * Reads from the replica what may take long, never older than it stood when it was asked for: the primary says how
 * far the congress's chain of events has come, and the replica answers as soon as it has come as far. When it is
 * behind, away or breaks off, the primary answers.
 */
export function replicaReader({ primary, replica, now = Date.now, ...limits }: Options) {
  const { patienceMs = 200, restMs = 2000, deadlineMs = 15_000 } = limits;
  let restsUntil = 0;

  async function hasCaughtUp(congressId: string): Promise<boolean> {
    const wanted = await headOf(primary, congressId);
    const until = now() + patienceMs;
    for (;;) {
      if ((await inTime(headOf(replica, congressId), 1000 + patienceMs)) >= wanted) return true;
      if (now() >= until) return false;
      await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    }
  }

  /** The replica answers, or says that it cannot: then null. */
  async function fromReplica<Value>(congressId: string, read: (from: Reader) => Promise<Value>) {
    try {
      if (await hasCaughtUp(congressId)) return { value: await inTime(read(replica), deadlineMs) };
    } catch (error) {
      if (!isOfTheServer(error)) throw error;
    }
    restsUntil = now() + restMs;
    return null;
  }

  return async function readFrom<Value>(congressId: string, read: (from: Reader) => Promise<Value>) {
    const answer = now() < restsUntil ? null : await fromReplica(congressId, read);
    return answer ? answer.value : read(primary);
  };
}

const held = globalThis as typeof globalThis & { yanluReader?: ReturnType<typeof replicaReader> };

/** Reads from the replica of this installation, or, without one, from the database itself. */
export function readFromReplica<Value>(
  congressId: string,
  read: (from: Reader) => Promise<Value>,
): Promise<Value> {
  const replica = replicaPool();
  if (!replica) return read(db);
  held.yanluReader ??= replicaReader({ primary: db, replica });
  return held.yanluReader(congressId, read);
}

/** How a replica is: how many events it is behind, or that it does not answer. */
export type ReplicaHealth = { ok: boolean; state: "reading" | "behind" | "away"; behind: number | null };

/** How many events a replica may be behind, all congresses together, before somebody should look. */
const MOST_BEHIND = 100;

/** Asks both how far they are. */
export async function findReplicaHealth(primary: Reader, replica: Reader): Promise<ReplicaHealth> {
  try {
    const [wanted, there] = await Promise.all([primary, replica].map((each) => inTime(allHeads(each), 1500)));
    const behind = Math.max(0, (wanted ?? 0) - (there ?? 0));
    const ok = behind <= MOST_BEHIND;
    return { ok, state: ok ? "reading" : "behind", behind };
  } catch {
    return { ok: false, state: "away", behind: null };
  }
}

/** How far the chain of a congress has come. */
export async function headOf(from: Reader, congressId: string): Promise<number> {
  const [head] = await heads(from, congressId);
  return head?.seq ?? 0;
}

/** The same, asked once for all who ask in the same moment. */
export function headNow(from: Reader, congressId: string): Promise<number> {
  const heads = keptBeside("heads", from, () => new Map<string, Promise<number>>());
  const asked = heads.get(congressId) ?? headOf(from, congressId);
  if (!heads.has(congressId)) process.nextTick(() => heads.delete(congressId));
  heads.set(congressId, asked);
  return asked;
}

const heads = statement((from, congressId: string) =>
  from.select({ seq: chainHeads.seq }).from(chainHeads).where(eq(chainHeads.congressId, congressId)),
);

async function allHeads(from: Reader): Promise<number> {
  const [row] = await from
    .select({ all: sql<number>`coalesce(sum(${chainHeads.seq}), 0)`.mapWith(Number) })
    .from(chainHeads);
  return row?.all ?? 0;
}

class Late extends Error {}

// What the server says of a statement is right or wrong on the primary too; what it says of itself is not.
function isOfTheServer(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Late) return true;
  if (!(cause instanceof Error) || !("code" in cause)) return false;
  if (!(cause instanceof postgres.PostgresError)) return true;
  return cause.code !== READ_ONLY && /^(08|28|3D|40|42P01|42703|53|57|58|XX)/.test(cause.code);
}

function inTime<Value>(work: Promise<Value>, ms: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Late("no answer in time")), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
