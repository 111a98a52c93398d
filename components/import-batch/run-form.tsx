import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { MomentText } from "@/components/ui/moment-text";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/domain/form-state";
import type { ImportKind } from "@/domain/import-batch/kinds";
import type { Counts } from "./counts";

type Props = {
  id: string;
  kind: ImportKind;
  counts: Counts;
  checkedAt: Date;
  start: FormAction;
  recheck: FormAction;
  discard: FormAction;
  /** What a calendar's preview showed. */
  seen?: { version: number; digest: string };
  /** It cannot run as it is; the page says why above. */
  blocked?: boolean;
};

/** Starts the run of a batch that was checked, checks it again, or puts it away. */
export function RunForm({
  id,
  kind,
  counts,
  checkedAt,
  start,
  recheck,
  discard,
  seen,
  blocked = false,
}: Props) {
  const t = useTranslations("importBatch.batch");
  const { new: created, changed, wrong } = counts;
  const idle = kind !== "calendar" && created + changed === 0;
  return (
    <Card title={t("runTitle")}>
      <div className="grid gap-4">
        {idle && <Notice title={t("nothing")}>{t("nothingText", { wrong })}</Notice>}
        {!idle && !blocked && (
          <ActionForm action={start} hidden={{ id, ...seen }} label={t("runTitle")} className="grid gap-3">
            <p>{t("runText", { created, changed, wrong })}</p>
            <div>
              <SubmitButton>{t("run")}</SubmitButton>
            </div>
          </ActionForm>
        )}
        <div className="flex flex-wrap items-center gap-3 border-line border-t pt-4">
          <p className="grow text-muted text-sm">
            {t.rich("recheckText", { at: () => <MomentText at={checkedAt} /> })}
          </p>
          <ActionForm action={recheck} hidden={{ id }} label={t("recheck")} className="contents">
            <SubmitButton look="secondary">{t("recheck")}</SubmitButton>
          </ActionForm>
          <ActionForm action={discard} hidden={{ id }} label={t("discard")} className="contents">
            <SubmitButton look="quiet">{t("discard")}</SubmitButton>
          </ActionForm>
        </div>
      </div>
    </Card>
  );
}
