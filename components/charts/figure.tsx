import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Disclosure } from "../ui/disclosure";
import { Spoken } from "../ui/spoken";
import { FigureTable, type FigureTableProps } from "./figure-table";

export type FigureProps = {
  /** What the figures say, as a sentence: "交通类建议最多，占四分之一". */
  finding: string;
  /** How it was counted: numerator, denominator, time, source. */
  definition?: ReactNode;
};

type Props = FigureProps & { legend?: ReactNode; table: FigureTableProps; children: ReactNode };

/** A chart with the sentence it proves, how it was counted, and the same figures as a table. */
export function Figure({ finding, definition, legend, table, children }: Props) {
  const t = useTranslations("ui");
  const titleId = useId();
  return (
    <figure
      aria-labelledby={titleId}
      className="grid min-w-0 content-start gap-2 rounded-lg border border-line bg-surface p-4"
    >
      <Spoken as="figcaption" id={titleId} className="font-semibold">
        {finding}
      </Spoken>
      {legend}
      {table.rows.length === 0 ? <p className="text-muted">{t("chart.empty")}</p> : children}
      <div className="flex flex-col gap-x-6 md:flex-row md:flex-wrap">
        {definition && (
          <Disclosure quiet summary={t("definition")} className="care:hidden print:hidden">
            {definition}
          </Disclosure>
        )}
        <Disclosure quiet summary={t("chart.table")}>
          <FigureTable {...table} />
        </Disclosure>
      </div>
    </figure>
  );
}
