import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DueDate } from "@/components/clock/due-date";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DayText } from "@/components/ui/day-text";
import { Field } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import type { Option } from "@/components/ui/select";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TickBar } from "@/components/ui/tick-bar";
import { TickBox } from "@/components/ui/tick-box";
import type { AssignmentDesk } from "@/domain/assignment/desk";
import { CASES_AT_ONCE } from "@/domain/assignment/input";
import type { ClockView } from "@/domain/clock/view";
import type { FormAction } from "@/domain/form-state";
import { localName, type Named, namesIn } from "@/domain/local-name";
import { WISH_ANSWERS } from "@/domain/suggestion/dictionary";
import { caseNumber } from "@/domain/suggestion/number";
import { Spoken } from "../ui/spoken";

type Row = {
  id: string;
  version: number;
  series: string | null;
  number: number | null;
  title: string;
  lead: string;
  category: Named | null;
  acceptedOn: string | null;
  wished: string | null;
  wishedEn: string | null;
  disputed: boolean;
  due: ClockView | null;
};

type Props = {
  rows: readonly Row[];
  units: readonly Option[];
  action: FormAction;
  /** Whose desk it is: staff's, who may hand cases to the government office too, or that office's. */
  desk: AssignmentDesk;
  /** The unit that the list is narrowed to: it is wished for, so it is proposed. */
  wished: string | undefined;
  /** Whose list it is, so that what is ticked is kept from page to page, and how many pages it has. */
  list: string;
  pages: number;
  /** Which part of the list this is. */
  part: string;
  /** What stands for a list without rows; `over`: nothing waits at this desk. */
  empty: ReactNode;
  over: boolean;
};

/** The assignment desk: open one case for any kind of assignment, or hand several to one lead unit. */
export function BulkAssign({ rows, empty, over, action, part, ...bulk }: Props) {
  const words = useTranslations("desk");
  const columns = useColumns(bulk.desk);
  const title = words(`${bulk.desk}.title`);
  return (
    <ActionForm action={action} label={title} part={part} className="grid gap-4">
      <DataTable caption={title} {...{ columns, rows, empty }} rowKey={({ id }) => id} shortcuts />
      {!over && <Bulk {...bulk} />}
    </ActionForm>
  );
}

type BulkProps = Pick<Props, "units" | "desk" | "wished" | "list" | "pages">;

/** What is done with all that is ticked. */
function Bulk({ units, desk, wished = "", list, pages }: BulkProps) {
  const t = useTranslations("desk.assign");
  const words = useTranslations("desk");
  return (
    <Card title={words(`${desk}.bulkTitle`)}>
      <div className="mb-4">
        <TickBar {...{ list, pages }} name="cases[]" most={CASES_AT_ONCE} />
      </div>
      <div className="grid gap-4 md:grid-cols-[1fr_1fr_auto] md:items-end">
        <Field name="leadId" label={t("leadUnit")} required>
          <Select
            key={wished}
            options={units}
            placeholder={t("chooseUnit")}
            defaultValue={units.find(({ value }) => value === wished)?.value}
          />
        </Field>
        <WishField />
        <SubmitButton>{words(`${desk}.assignMany`)}</SubmitButton>
      </div>
      {desk === "assign" && (
        <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t pt-4">
          <SubmitButton look="secondary" name="to" value="government" formNoValidate>
            {t("handOverMany")}
          </SubmitButton>
          <p className="text-muted text-sm">{t("handOverHint")}</p>
        </div>
      )}
    </Card>
  );
}

/** How the deputies' wishes were weighed, for all of them. */
function WishField() {
  const t = useTranslations("desk.assign");
  const words = useTranslations("suggestion.wishAnswers");
  const options = WISH_ANSWERS.map((value) => ({ value, label: words(value) }));
  return (
    <Field name="wishAnswer" label={t("wishAnswer")} required>
      <Select options={options} placeholder={t("choose")} />
    </Field>
  );
}

function useColumns(desk: AssignmentDesk): Column<Row>[] {
  const t = useTranslations("desk.assign");
  const fields = useTranslations("suggestion.fields");
  const locale = useLocale();
  return [
    {
      key: "pick",
      header: t("pick"),
      width: "w-16",
      cell: (row) => (
        <TickBox
          name="cases[]"
          value={`${row.id}@${row.version}`}
          title={[caseNumber(row), row.title].filter(Boolean).join(" ")}
        />
      ),
    },
    { key: "number", header: fields("number"), width: "w-24", cell: (row) => caseNumber(row) ?? "" },
    {
      key: "title",
      header: fields("title"),
      phone: "title",
      cell: ({ id, title, disputed }) => (
        <Link className="link" href={`/desk/${desk}/${id}`} data-row-link>
          <Spoken>{title}</Spoken>
          {disputed && <span className="ms-2 text-warn text-sm">{t("disputed")}</span>}
        </Link>
      ),
    },
    {
      key: "category",
      header: fields("category"),
      width: "w-40",
      cell: ({ category }) => (category ? localName(category, locale) : ""),
    },
    {
      key: "wished",
      header: fields("wishedUnits"),
      width: "w-48",
      cell: ({ wished, wishedEn }) => namesIn(locale, wished, wishedEn) ?? t("noWish"),
    },
    {
      key: "accepted",
      header: fields("acceptedOn"),
      width: "w-36",
      cell: ({ acceptedOn }) => (acceptedOn ? <DayText day={acceptedOn} short /> : ""),
    },
    { key: "due", header: t("due"), width: "w-48", cell: ({ due }) => due && <DueDate {...due} /> },
  ];
}
