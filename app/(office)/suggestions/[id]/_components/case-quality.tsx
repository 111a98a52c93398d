import { getTranslations } from "next-intl/server";
import { QualityItem } from "@/components/scoring/quality-item";
import { Card } from "@/components/ui/card";
import { listQuality } from "@/db/queries/quality";
import { can } from "@/domain/permissions";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";
import { correctQuality, reviewQuality } from "../actions";

type Props = { id: string; viewer: Viewer };

/** The reviewer's points for the replies of a case: given by staff, read by overseers and the unit itself. */
export async function CaseQuality({ id, viewer }: Props) {
  if (!can(viewer, "score.read")) return null;
  const mayReview = can(viewer, "quality.review");
  const [t, rows] = await Promise.all([getTranslations("scoring.quality"), listQuality(reads(), viewer, id)]);
  const shown = mayReview ? rows : rows.filter(({ points }) => points !== null);
  if (shown.length === 0) return null;
  const actions = mayReview ? { review: reviewQuality, correct: correctQuality } : undefined;
  return (
    <Card title={t("title")}>
      <div className="grid gap-4">
        {shown.map((row) => (
          <QualityItem key={row.replyId} row={row} actions={actions} />
        ))}
      </div>
    </Card>
  );
}
