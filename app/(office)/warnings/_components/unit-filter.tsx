import Form from "next/form";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { localName, type Named } from "@/domain/local-name";
import type { WarningQuery } from "@/domain/warning/address";

type Props = { units: readonly (Named & { id: string })[]; query: WarningQuery };

/** Chooses one unit's warnings; the risk stays as it was chosen. */
export function UnitFilter({ units, query: { unitId = "", risk } }: Props) {
  const [t, locale] = [useTranslations("warning"), useLocale()];
  const options = units.map((unit) => ({ value: unit.id, label: localName(unit, locale) }));
  return (
    <Form prefetch={false} action="/warnings" className="flex flex-wrap items-end gap-2 print:hidden">
      {risk && <input type="hidden" name="risk" value={risk} />}
      <div className="grid gap-1">
        <label htmlFor="warning-unit" className="text-sm">
          {t("unit")}
        </label>
        <Select
          id="warning-unit"
          name="unit"
          options={options.toSorted((a, b) => a.label.localeCompare(b.label, locale))}
          placeholder={t("all")}
          defaultValue={unitId}
        />
      </div>
      <Button type="submit">{t("show")}</Button>
    </Form>
  );
}
