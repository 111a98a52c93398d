import { getTranslations } from "next-intl/server";
import { PanelView } from "@/components/evaluation/panel-view";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { findEvaluation } from "@/db/queries/evaluation";
import { can } from "@/domain/permissions";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";

type Props = { id: string; viewer: Viewer };

/** The panel of experts that a second dissatisfaction called, as far as the viewer is told. */
export async function CaseEvaluation({ id, viewer }: Props) {
  const [t, evaluation] = await Promise.all([
    getTranslations("evaluation"),
    findEvaluation(reads(), viewer, id, new Date()),
  ]);
  if (!evaluation) return null;
  const link = can(viewer, "evaluation.read") && (
    <Link className="link" href={`/suggestions/${id}/evaluation`}>
      {t("open")}
    </Link>
  );
  return (
    <Card title={t("title")} actions={link || undefined}>
      <PanelView of={evaluation} />
    </Card>
  );
}
