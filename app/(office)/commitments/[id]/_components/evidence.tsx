import { getTranslations } from "next-intl/server";
import { detachFile } from "@/app/files/actions";
import { Attachments } from "@/components/attachment/attachments";
import { Card } from "@/components/ui/card";
import { listFilesFor } from "@/db/queries/attachment";
import type { CommitmentLine } from "@/domain/commitment/line";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";

type Props = {
  line: CommitmentLine;
  viewer: Viewer;
  /** The unit may add and remove now. */
  writes: boolean;
};

/** What shows that it was done: the unit adds it while the commitment is open, everybody who sees the case reads it. */
export async function Evidence({ line, viewer, writes }: Props) {
  const t = await getTranslations("commitment.evidence");
  const files = await listFilesFor(reads(), viewer, line.suggestionId, "evidence", line.id);
  if (files.length === 0 && !writes) return null;
  const write = {
    suggestionId: line.suggestionId,
    assignmentId: null,
    purpose: "evidence" as const,
    subjectId: line.id,
    next: `/commitments/${line.id}`,
    detach: detachFile,
  };
  return (
    <Card title={t("title")}>
      {writes && <p className="mb-3 text-muted text-sm">{t("note")}</p>}
      <Attachments files={files} write={writes ? write : undefined} />
    </Card>
  );
}
