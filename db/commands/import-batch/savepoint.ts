import "server-only";
import type { Tx } from "../../client";
import { written } from "../../later";

/** Tries a step that the database may refuse because other rows need what it takes; true when it was done. */
export async function attempted(tx: Tx, step: (tx: Tx) => Promise<void>): Promise<boolean> {
  try {
    await tx.transaction((inner) => written(inner, () => step(inner)));
    return true;
  } catch (error) {
    if (isNeeded(error)) return false;
    throw error;
  }
}

/** A foreign key or a unique index said no. */
const isNeeded = (error: unknown) =>
  error instanceof Error &&
  error.cause instanceof Error &&
  "code" in error.cause &&
  (error.cause.code === "23503" || error.cause.code === "23505");
