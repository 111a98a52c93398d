import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { TickBar } from "@/components/ui/tick-bar";
import type { FormAction } from "@/domain/form-state";
import { PUBLICATION_LIMITS } from "@/domain/publication/input";
import { type DeskRow, PublishDeskTable } from "./desk-table";

type Props = {
  action: FormAction;
  desk: "replied" | "handling";
  caption: string;
  rows: readonly DeskRow[];
  /** What stands for a list without rows. */
  empty: ReactNode;
  /** Whose list it is, so that what is ticked is kept from page to page, and how many pages it has. */
  list: string;
  page: number;
  pages: number;
};

/** A list of the desk whose ready cases can be published at once; the others are opened one by one. */
export function BulkPublish({ action, desk, caption, rows, empty, list, page, pages }: Props) {
  const t = useTranslations("publication.desk");
  const ready = rows.filter((row) => row.ready).length;
  // Others may be ticked on other pages.
  const picks = ready > 0 || pages > 1;
  return (
    <ActionForm action={action} hidden={{ desk }} label={caption} part={String(page)} className="grid gap-4">
      {picks && (
        <Card title={t(pages > 1 ? "bulkOfPage" : "bulk", { count: ready })}>
          <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
            <TickBar {...{ list, pages }} name="ids[]" most={PUBLICATION_LIMITS.bulk} />
            <SubmitButton>{t("bulkSend")}</SubmitButton>
            <p className="min-w-60 grow basis-80 text-muted text-sm">{t(`bulkHint.${desk}`)}</p>
          </div>
        </Card>
      )}
      <PublishDeskTable {...{ caption, rows, empty, picks }} />
    </ActionForm>
  );
}
