import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/domain/form-state";
import type { NoticeRow } from "@/domain/organisation/notice-row";
import { NoticeRowFields } from "./notice-row-fields";

/** Empty lines after those that are there, and the fewest lines there are. */
const [SPARE, FEWEST] = [2, 9];

type Props = { action: FormAction; year: number; source: string; rows: readonly NoticeRow[] };

/** A year's notice, line by line; it leads to the preview and saves nothing. */
export function NoticeForm({ action, year, source, rows }: Props) {
  const t = useTranslations("calendar");
  const lines = Array.from({ length: Math.max(FEWEST, rows.length + SPARE) }, (_, at) => rows[at]);
  return (
    <ActionForm action={action} hidden={{ kind: "notice" }} className="grid gap-6">
      <p className="max-w-prose text-muted">{t("notice.lead")}</p>
      <Field name="year" label={t("year")} hint={t("notice.yearHint")} required className="max-w-48">
        <Input type="number" inputMode="numeric" min={2004} max={2100} defaultValue={year} />
      </Field>
      <Field name="source" label={t("source")} hint={t("notice.sourceHint")} required className="max-w-prose">
        <Input defaultValue={source} />
      </Field>
      <fieldset className="grid min-w-0 gap-3">
        <legend className="font-semibold">{t("notice.rows")}</legend>
        <p className="mb-1 text-muted text-sm">{t("notice.toHint")}</p>
        {lines.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the form
          <NoticeRowFields key={at} at={at} row={row} />
        ))}
      </fieldset>
      <div>
        <SubmitButton>{t("check")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
