import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SelectAll } from "@/components/ui/select-all";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/domain/form-state";
import { type DeskRow, PublishDeskTable } from "./desk-table";

type Props = { action: FormAction; desk: "replied" | "handling"; caption: string; rows: readonly DeskRow[] };

/** A list of the desk whose ready cases can be published at once; the others are opened one by one. */
export function BulkPublish({ action, desk, caption, rows }: Props) {
  const t = useTranslations("publication.desk");
  const ready = rows.filter((row) => row.ready).length;
  return (
    <ActionForm action={action} hidden={{ desk }} label={caption} className="grid gap-4">
      {ready > 0 && (
        <Card title={t("bulk", { count: ready })}>
          <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
            <SelectAll name="ids[]" />
            <SubmitButton>{t("bulkSend")}</SubmitButton>
            <p className="min-w-60 grow basis-80 text-muted text-sm">{t(`bulkHint.${desk}`)}</p>
          </div>
        </Card>
      )}
      <PublishDeskTable caption={caption} rows={rows} picks={ready > 0} />
    </ActionForm>
  );
}
