import "server-only";
import { eq } from "drizzle-orm";
import type { Database } from "../client";
import { loginSessions } from "../schema";

/** Notes that a session was used. No command: nothing happened that anybody would want in the record. */
export async function noteSeen(db: Database, sessionId: string, now: Date): Promise<void> {
  await db.update(loginSessions).set({ lastSeenAt: now }).where(eq(loginSessions.id, sessionId));
}
