import { notFound } from "next/navigation";
import type { Viewer } from "@/domain/viewer";
import { requireViewer } from "@/server/session";

/** Whoever acts for a delegation; for everybody else these pages do not exist. */
export async function requireClerk(): Promise<Viewer> {
  const viewer = await requireViewer("suggestion.move");
  return viewer.role === "delegation_clerk" && viewer.delegationId !== null ? viewer : notFound();
}
