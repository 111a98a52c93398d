import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { DataTable } from "@/components/ui/data-table";
import { SelectAll } from "@/components/ui/select-all";
import { SubmitButton } from "@/components/ui/submit-button";
import { demonstrate } from "../actions";
import { ROWS } from "./samples";

/** One act on many rows. */
export function BulkSample() {
  const t = useTranslations("design");
  return (
    <ActionForm action={demonstrate} label={t("table.assign")} className="grid gap-3">
      <SelectAll name="numbers[]" />
      <DataTable
        caption={t("table.caption")}
        captionShown
        rows={ROWS.slice(0, 3)}
        rowKey={({ number }) => number}
        columns={[
          {
            key: "select",
            header: t("table.number"),
            phone: "title",
            cell: ({ number }) => (
              <label className="inline-flex min-h-11 items-center gap-2 md:min-h-6">
                <input
                  type="checkbox"
                  name="numbers[]"
                  value={number}
                  aria-label={t("table.select", { number })}
                  className="size-[1.15rem] accent-brand"
                />
                {number}
              </label>
            ),
          },
          { key: "subject", header: t("table.subject"), cell: ({ subject }) => t(`subjects.${subject}`) },
        ]}
      />
      <SubmitButton look="secondary" className="justify-self-start">
        {t("table.assign")}
      </SubmitButton>
    </ActionForm>
  );
}
