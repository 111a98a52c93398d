import { notFound } from "next/navigation";
import type { Viewer } from "@/domain/viewer";
import { requireViewer } from "@/server/session";

const UNIT_ROLES = ["unit_handler", "unit_head"] as const;

/** Whoever acts for a handling unit; for everybody else these pages do not exist. */
export async function requireUnit(
  roles: readonly string[] = UNIT_ROLES,
): Promise<Viewer & { unitId: string }> {
  const viewer = await requireViewer("assignment.move");
  const { unitId } = viewer;
  if (!roles.includes(viewer.role) || unitId === null) notFound();
  return { ...viewer, unitId };
}
