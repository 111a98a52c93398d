import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/domain/form-state";
import type { ImportKind } from "@/domain/import-batch/kinds";
import type { Counts } from "./counts";

type Props = { id: string; kind: ImportKind; counts: Counts; undo: FormAction };

/** What a run did, and the way to put it back. */
export function BatchDone({ id, kind, counts, undo }: Props) {
  const t = useTranslations("importBatch.batch");
  const { createdRows: created, changedRows: changed, unchangedRows: unchanged, failed } = counts;
  return (
    <Notice tone={failed > 0 ? "warn" : "ok"} title={t("doneTitle")}>
      <p>{t("doneText", { created, changed, unchanged, failed })}</p>
      {created + changed > 0 && (
        <Disclosure summary={t("undoTitle")} className="mt-2">
          <ActionForm action={undo} hidden={{ id }} label={t("undoTitle")} className="grid max-w-prose gap-3">
            <p>{t(kind === "calendar" ? "undoCalendar" : "undoText")}</p>
            <div>
              <SubmitButton look="danger">{t("undo")}</SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      )}
    </Notice>
  );
}
