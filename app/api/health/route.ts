import { db, replicaPool } from "@/db/client";
import { findHealth } from "@/db/queries/health";

export const dynamic = "force-dynamic";

/** Whether this installation works: 200, also when only the queue needs somebody; 503 when it does not. */
export async function GET(): Promise<Response> {
  const health = await findHealth(db, replicaPool());
  const status = health.status === "failed" ? 503 : 200;
  return Response.json(health, { status, headers: { "Cache-Control": "no-store" } });
}
