import { useLocale, useTranslations } from "next-intl";
import { listed } from "@/domain/listed";
import { Card } from "../ui/card";
import { DataTable } from "../ui/data-table";
import { Link } from "../ui/link";

/** A frozen figure that counts other rows now. */
export type ChangedFigure = {
  name: string;
  label: string;
  href: string;
  was: number | null;
  is: number | null;
  came: readonly string[];
  went: readonly string[];
};

/** What has changed behind the figures of a report since they were frozen; it never changes the report. */
export function Changes({ rows }: { rows: readonly ChangedFigure[] }) {
  const t = useTranslations("report.changes");
  const number = (count: number | null) => (count === null ? "—" : String(count));
  if (rows.length === 0) return <p className="mb-4 text-muted print:hidden">{t("none")}</p>;
  return (
    <Card title={t("title")}>
      <p className="mb-3 max-w-prose text-muted text-sm">{t("text")}</p>
      <DataTable
        caption={t("title")}
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          {
            key: "figure",
            header: t("figure"),
            phone: "title",
            cell: ({ label, href }) => (
              <Link href={href} className="link">
                {label}
              </Link>
            ),
          },
          { key: "then", header: t("then"), align: "end", cell: ({ was }) => number(was) },
          { key: "now", header: t("now"), align: "end", cell: ({ is }) => number(is) },
          { key: "difference", header: t("difference"), cell: (row) => <Difference {...row} /> },
        ]}
      />
    </Card>
  );
}

const SHOWN = 5;

function Difference({ was, is, came, went }: ChangedFigure) {
  const t = useTranslations("report.changes");
  const locale = useLocale();
  const list = (numbers: readonly string[]) => {
    const few = listed(numbers.slice(0, SHOWN), locale);
    return numbers.length > SHOWN ? t("more", { numbers: few, count: numbers.length }) : few;
  };
  const step = (is ?? 0) - (was ?? 0);
  return (
    <>
      <span className="font-semibold tabular-nums">
        {step > 0 ? `+${step}` : step === 0 ? "±0" : `−${-step}`}
      </span>
      {came.length > 0 && <span className="block text-sm">{t("came", { numbers: list(came) })}</span>}
      {went.length > 0 && <span className="block text-sm">{t("went", { numbers: list(went) })}</span>}
    </>
  );
}
