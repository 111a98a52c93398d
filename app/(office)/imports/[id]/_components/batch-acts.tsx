import { getTranslations } from "next-intl/server";
import { BatchDone } from "@/components/import-batch/batch-done";
import { BatchProgress } from "@/components/import-batch/batch-progress";
import { PasswordsForm } from "@/components/import-batch/passwords-form";
import { RunForm } from "@/components/import-batch/run-form";
import { Notice } from "@/components/ui/notice";
import type { ImportDetail } from "@/db/queries/import-batch";
import type { Viewer } from "@/domain/viewer";
import { discard, recheck, start, undo } from "../../actions";
import { CalendarEffect } from "./calendar-effect";

/** What can be done with a batch where it stands. */
export async function BatchActs({ batch, viewer }: { batch: ImportDetail; viewer: Viewer }) {
  const [t, done] = await Promise.all([
    getTranslations("importBatch.batch"),
    getTranslations("done.importBatch"),
  ]);
  const { state, counts, kind } = batch;
  if (state === "running")
    return <BatchProgress kind="run" done={counts.done} all={counts.all - counts.wrong} />;
  if (state === "undoing")
    return (
      <BatchProgress
        kind="undo"
        done={counts.removed + counts.restored + counts.kept}
        all={counts.createdRows + counts.changedRows}
      />
    );
  if (state === "undone")
    return (
      <Notice tone={counts.kept > 0 ? "warn" : "ok"} title={t("undoneTitle")}>
        {t("undoneText", { removed: counts.removed, restored: counts.restored, kept: counts.kept })}
      </Notice>
    );
  if (state === "done")
    return (
      <>
        <BatchDone id={batch.id} kind={kind} counts={counts} undo={undo} />
        {kind === "roster" && (
          <PasswordsForm id={batch.id} count={batch.withoutPassword} created={counts.createdRows} />
        )}
      </>
    );
  if (state === "discarded") return <Notice>{done("discarded")}</Notice>;
  const form = { id: batch.id, kind, counts, checkedAt: batch.checkedAt, start, recheck, discard };
  return kind === "calendar" ? (
    <CalendarEffect viewer={viewer} batch={batch} form={form} />
  ) : (
    <RunForm {...form} />
  );
}
