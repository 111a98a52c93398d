import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ClockName } from "@/domain/clock/rules";
import type { ClockView } from "@/domain/clock/view";
import { AssignmentStateTag } from "../assignment/state-tag";
import { DueDate } from "../clock/due-date";
import { Badge } from "../ui/badge";
import { type Column, DataTable } from "../ui/data-table";
import { Link } from "../ui/link";
import { LinkButton } from "../ui/link-button";
import { Spoken } from "../ui/spoken";
import { type NextStep, stepHref, type WorkLine } from "./next-step";

/** A line of the unit's inbox, with the one thing to do next. */
export type InboxLine = WorkLine & {
  caseNumber: string | null;
  title: string;
  lead: string;
  handler: string | null;
  clock: ClockName | null;
  due: ClockView | null;
  step: NextStep;
};

type Props = { rows: readonly InboxLine[]; empty: ReactNode };

/** The unit's work by the day it is due: a dense table at a desk, cards on a phone. */
export function InboxTable({ rows, empty }: Props) {
  const t = useTranslations("inbox");
  const column = (
    key: "number" | "title" | "kind" | "state" | "due" | "handler" | "step",
    cell: Column<InboxLine>["cell"],
    rest: Partial<Column<InboxLine>> = {},
  ): Column<InboxLine> => ({ key, header: t(`columns.${key}`), cell, ...rest });
  const columns = [
    column("number", Number_, { width: "w-28" }),
    column("title", Title, { phone: "title", width: "min-w-56" }),
    column("kind", Kind, { width: "w-24" }),
    column("state", State),
    column("due", Due, { width: "min-w-44" }),
    column("handler", Handler),
    column("step", Step, { width: "w-32" }),
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      shortcuts
    />
  );
}

const Number_ = ({ caseNumber }: InboxLine) => <span className="num">{caseNumber}</span>;

function Title(row: InboxLine) {
  const t = useTranslations("inbox");
  return (
    <>
      <Link href={`/inbox/${row.id}`} className="link font-medium">
        {row.title}
      </Link>
      <Spoken as="span" className="block text-muted text-sm">
        {t("by", { name: row.lead })}
        {row.round > 1 && ` · ${t("round", { round: row.round })}`}
      </Spoken>
    </>
  );
}

function State({ state, extensionProposed }: InboxLine) {
  const t = useTranslations("inbox");
  return (
    <>
      <AssignmentStateTag state={state} />
      {extensionProposed && <span className="block text-muted text-sm">{t("extensionProposed")}</span>}
    </>
  );
}

function Handler({ handler }: InboxLine) {
  const t = useTranslations("inbox");
  return (
    <Spoken as="span" className={`whitespace-nowrap ${handler ? "" : "text-muted"}`}>
      {handler ?? t("nobody")}
    </Spoken>
  );
}

function Kind({ kind }: InboxLine) {
  const t = useTranslations("assignment.kinds");
  return <Badge tone={kind === "co" ? "neutral" : "brand"}>{t(kind)}</Badge>;
}

function Due({ due, clock }: InboxLine) {
  const t = useTranslations("clock.names");
  if (!due) return null;
  return (
    <>
      {clock && clock !== "reply" && <span className="block text-muted text-sm">{t(clock)}</span>}
      <DueDate {...due} />
    </>
  );
}

function Step(row: InboxLine) {
  const t = useTranslations("inbox.verbs");
  const own = row.step !== "read";
  return (
    <LinkButton href={stepHref(row, row.step)} look={own ? "secondary" : "quiet"} size="small">
      {t(row.step)}
      <Spoken as="span" className="sr-only">{` ${row.title}`}</Spoken>
    </LinkButton>
  );
}
