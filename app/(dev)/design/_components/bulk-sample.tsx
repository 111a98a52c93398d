import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { DataTable } from "@/components/ui/data-table";
import { SubmitButton } from "@/components/ui/submit-button";
import { TickBar } from "@/components/ui/tick-bar";
import { TickBox } from "@/components/ui/tick-box";
import { demonstrate } from "../actions";
import { ROWS } from "./samples";

/** One act on many rows. */
export function BulkSample() {
  const t = useTranslations("design");
  return (
    <ActionForm action={demonstrate} label={t("table.assign")} className="grid gap-3">
      <TickBar name="numbers[]" list="design" most={3} pages={1} />
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
              <TickBox
                name="numbers[]"
                value={String(number)}
                title={String(number)}
                label={t("table.select", { number })}
              />
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
