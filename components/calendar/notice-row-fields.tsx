import { useTranslations } from "next-intl";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { NoticeRow } from "@/domain/organisation/notice-row";

/** How many make-up days a line has room for. */
export const MAKEUP_FIELDS = 3;

/** One line of a notice: a festival, its days off, the days worked for it. */
export function NoticeRowFields({ at, row }: { at: number; row: NoticeRow | undefined }) {
  const t = useTranslations("calendar.notice");
  const named = (field: string) => `rows.${at}.${field}`;
  const within = t("row", { row: at + 1 });
  const makeup = Array.from({ length: MAKEUP_FIELDS }, (_, n) => row?.makeup[n]);
  return (
    <fieldset className="rounded-lg border border-line bg-surface p-3">
      <legend className="px-1 text-muted text-sm">{within}</legend>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-6">
        <Field within={within} name={named("name")} label={t("name")}>
          <Input defaultValue={row?.name} />
        </Field>
        <Field within={within} name={named("from")} label={t("from")}>
          <DateInput defaultValue={row?.from} />
        </Field>
        <Field within={within} name={named("to")} label={t("to")}>
          <DateInput defaultValue={row?.to} />
        </Field>
        {makeup.map((day, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the fields are the same three always
          <Field key={n} within={within} name={named(`makeup.${n}`)} label={t("makeup", { n: n + 1 })}>
            <DateInput defaultValue={day} />
          </Field>
        ))}
      </div>
    </fieldset>
  );
}
