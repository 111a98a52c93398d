import Form from "next/form";
import { useTranslations } from "next-intl";
import type { FigureName } from "@/domain/statistics/catalogue";
import { COMPARED, type CompareQuery, compareAddress, isOverAllYears } from "@/domain/statistics/compare";
import { scopeEntries } from "@/domain/statistics/scope";
import { Button } from "../ui/button";
import { CheckboxGroup } from "../ui/checkbox-group";
import { Disclosure } from "../ui/disclosure";
import { Tabs } from "../ui/tabs";

type Props = { query: CompareQuery; offered: readonly FigureName[]; most: number };

/** What is compared, and by which figures; the address holds both. */
export function CompareForm({ query, offered, most }: Props) {
  const t = useTranslations("compare");
  const words = useTranslations("statistics");
  const tabs = COMPARED.map((by) => ({
    label: words(`groupings.${by}`),
    href: `/dashboard/compare?${compareAddress(query, { by, sort: null, scope: isOverAllYears(by) ? { asOf: query.scope.asOf } : query.scope })}`,
    current: by === query.by,
  }));
  return (
    <div className="mb-4 grid gap-3">
      <Tabs items={tabs} label={t("by")} />
      <Disclosure summary={t("choose", { count: query.names.length })} className="print:hidden">
        <Form prefetch={false} action="/dashboard/compare" className="grid gap-3">
          <input type="hidden" name="by" value={query.by} />
          {scopeEntries(query.scope).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <CheckboxGroup
            name="figure"
            label={t("figures")}
            hint={t("most", { most })}
            inline
            options={offered.map((name) => ({ value: name, label: words(`metrics.${name}`) }))}
            defaultValue={query.names}
          />
          <div>
            <Button type="submit">{t("show")}</Button>
          </div>
        </Form>
      </Disclosure>
    </div>
  );
}
