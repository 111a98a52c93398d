import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { localName, type Named } from "@/domain/local-name";
import type { CaseLine } from "@/domain/suggestion/line";
import { caseNumber } from "@/domain/suggestion/number";
import { DueDate } from "../clock/due-date";
import type { Column } from "../ui/data-table";
import { DayText } from "../ui/day-text";
import { Link } from "../ui/link";
import { Spoken } from "../ui/spoken";
import { CaseMarks } from "./case-marks";
import { StateTag } from "./state-tag";

type CellProps = { row: CaseLine; href: string };

/** Every column a list of cases can have, with the cell under it; its head is `list.columns.<name>`. */
export const CASE_CELLS = {
  number: NumberCell,
  title: TitleCell,
  lead: LeadCell,
  delegation: ({ row }) => <NameCell of={row.delegation} />,
  category: ({ row }) => <NameCell of={row.category} />,
  units: UnitsCell,
  state: StateCell,
  due: DueCell,
  class: ClassCell,
  rating: RatingCell,
  outcome: OutcomeCell,
  submittedOn: ({ row }) => <DayCell day={row.submittedOn} />,
  acceptedOn: ({ row }) => <DayCell day={row.acceptedOn} />,
  repliedOn: ({ row }) => <DayCell day={row.repliedOn} />,
} as const satisfies Record<string, (props: CellProps) => ReactNode>;

/** A column of a list of cases. */
export type CaseColumn = keyof typeof CASE_CELLS;

/** How a column is shown on a card; a line with its name when it is not told. */
export const PHONE: Partial<Record<CaseColumn, NonNullable<Column<CaseLine>["phone"]>>> = {
  title: "title",
  submittedOn: "hidden",
  acceptedOn: "hidden",
  repliedOn: "hidden",
};

/** Columns that need a width of their own. */
export const WIDTHS: Partial<Record<CaseColumn, string>> = {
  title: "min-w-52",
  lead: "min-w-24",
  units: "min-w-36",
  due: "min-w-48 xl:min-w-56",
  outcome: "min-w-32",
};

function NumberCell({ row }: CellProps) {
  const number = caseNumber(row);
  return number && <span className="num">{number}</span>;
}

function StateCell({ row }: CellProps) {
  return <StateTag state={row.state} />;
}

function TitleCell({ row, href }: CellProps) {
  const untitled = useTranslations("list")("untitled");
  return (
    <>
      <Link href={href} className="link font-medium">
        {row.title || untitled}
      </Link>{" "}
      <CaseMarks marks={row.marks ?? []} />
    </>
  );
}

function LeadCell({ row }: CellProps) {
  const t = useTranslations("list");
  return (
    <>
      <Spoken>{row.lead}</Spoken>
      {row.cosigners > 0 && <span className="text-muted"> {t("cosigners", { count: row.cosigners })}</span>}
    </>
  );
}

function UnitsCell({ row }: CellProps) {
  const t = useTranslations("list");
  const locale = useLocale();
  if (row.units.length === 0) return null;
  return (
    <ul>
      {row.units.map((unit) => (
        <Spoken as="li" key={unit.name} {...(unit.co && { className: "text-muted" })}>
          {`${localName(unit, locale)}${unit.co ? t("co") : ""}`}
        </Spoken>
      ))}
    </ul>
  );
}

function DueCell({ row: { due } }: CellProps) {
  const t = useTranslations("clock.names");
  if (!due) return null;
  const { clock, ...view } = due;
  return (
    <>
      {clock !== "reply" && <div className="text-muted">{t(clock)}</div>}
      <DueDate {...view} />
    </>
  );
}

function ClassCell({ row: { classMeaning } }: CellProps) {
  const t = useTranslations("reply.classMeanings");
  return classMeaning && t(classMeaning);
}

function RatingCell({ row: { verdict } }: CellProps) {
  const t = useTranslations("rating.verdicts");
  return verdict && t(verdict);
}

/** What the units answered, and what the deputy says to that. */
function OutcomeCell(props: CellProps) {
  if (!props.row.classMeaning) return null;
  return (
    <>
      <div>
        <ClassCell {...props} />
      </div>
      <div className="text-muted">
        <RatingCell {...props} />
      </div>
    </>
  );
}

function NameCell({ of }: { of: Named | null }) {
  const locale = useLocale();
  return of && localName(of, locale);
}

const DayCell = ({ day }: { day: string | null }) =>
  day && (
    <span className="whitespace-nowrap">
      <DayText day={day} />
    </span>
  );
