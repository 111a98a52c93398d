import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DueDate } from "@/components/ui/due-date";
import { Field } from "@/components/ui/field";
import { FilterBar } from "@/components/ui/filter-bar";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { Select } from "@/components/ui/select";
import { StatusTag } from "@/components/ui/status-tag";
import { Tabs } from "@/components/ui/tabs";
import { BulkSample } from "./bulk-sample";
import { ROWS, type SampleRow } from "./samples";

/** A list as every list is: scope, filter, rows, pages. */
export function TableSamples() {
  const t = useTranslations("design");
  return (
    <>
      <Tabs
        label={t("table.tabs")}
        items={[
          { label: t("table.tabAll"), href: "/design", current: true, count: 229 },
          { label: t("table.tabLate"), href: "/design?tab=late", current: false, count: 2 },
          { label: t("table.tabMine"), href: "/design?tab=mine", current: false },
        ]}
      />
      <FilterBar action="/design" search={{ name: "q", label: t("table.search") }} applied={1}>
        <Field name="state" label={t("table.stateFilter")}>
          <Select
            placeholder=""
            defaultValue="late"
            options={["assigned", "late"].map((value) => ({ value, label: t(`notices.states.${value}`) }))}
          />
        </Field>
        <Field name="unit" label={t("table.unitFilter")}>
          <Select placeholder="" options={[{ value: "water", label: t("form.unit.water") }]} />
        </Field>
      </FilterBar>
      <DataTable
        caption={t("table.caption")}
        columns={columnsOf(t)}
        rows={ROWS}
        rowKey={({ number }) => number}
        shortcuts
      />
      <Pagination page={3} pages={12} total={229} hrefOf={(page) => `/design?page=${page}#table`} />
      <BulkSample />
    </>
  );
}

const columnsOf = (t: ReturnType<typeof useTranslations<"design">>): Column<SampleRow>[] => [
  {
    key: "number",
    header: t("table.number"),
    cell: ({ number }) => number,
    align: "end",
    sort: { href: "/design?sort=number", direction: "asc" },
    width: "w-20",
  },
  {
    key: "subject",
    header: t("table.subject"),
    phone: "title",
    cell: ({ subject, number }) => (
      <Link href={`/suggestions/${number}`} className="link font-medium">
        {t(`subjects.${subject}`)}
      </Link>
    ),
  },
  { key: "unit", header: t("table.unit"), cell: ({ unit }) => t(`form.unit.${unit}`) },
  {
    key: "state",
    header: t("table.state"),
    cell: ({ tone, state }) => <StatusTag tone={tone}>{t(`notices.states.${state}`)}</StatusTag>,
  },
  {
    key: "due",
    header: t("table.due"),
    sort: { href: "/design?sort=due" },
    cell: ({ day, left }) => <DueDate short day={day} left={{ unit: "workday", count: left }} />,
  },
];
