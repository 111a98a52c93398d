import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { RiskTag } from "@/components/warning/risk-tag";
import { commendedIn } from "@/db/queries/award";
import { warningsOf } from "@/db/queries/warning";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";

type Props = { id: string; viewer: Viewer; now: Date };

/** Words beside a case's state: that it was commended, and how likely it is late, for those who can help it. */
export async function CaseMarks({ id, viewer, now }: Props) {
  const [t, year, warnings] = await Promise.all([
    getTranslations("award"),
    commendedIn(reads(), viewer, id),
    warningsOf(reads(), viewer, now, id),
  ]);
  const [worst] = warnings;
  return (
    <>
      {year !== null && <Badge tone="ok">{t("mark", { year: String(year) })}</Badge>}
      {worst && !QUIET.includes(worst.forecast.risk) && (
        <Link href="/warnings" className="no-underline">
          <RiskTag risk={worst.forecast.risk} />
        </Link>
      )}
    </>
  );
}

/** What needs no word. */
const QUIET: readonly string[] = ["low", "unknown"];
