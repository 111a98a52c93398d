import Link from "next/link";
import { RiskTag } from "@/components/warning/risk-tag";
import { db } from "@/db/client";
import { listWarnings } from "@/db/queries/warning";
import { can } from "@/domain/permissions";
import type { Viewer } from "@/domain/viewer";

type Props = { id: string; viewer: Viewer; now: Date };

/** Words beside a case's state: how likely it is late, for those who can do something about it. */
export async function CaseMarks({ id, viewer, now }: Props) {
  const [worst] = can(viewer, "warning.read")
    ? await listWarnings(db, viewer, now, { suggestionId: id })
    : [];
  if (!worst || QUIET.includes(worst.forecast.risk)) return null;
  return (
    <Link href="/warnings" className="no-underline">
      <RiskTag risk={worst.forecast.risk} />
    </Link>
  );
}

/** What needs no word. */
const QUIET: readonly string[] = ["low", "unknown"];
