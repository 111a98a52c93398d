import { useLocale, useTranslations } from "next-intl";
import type { Day } from "@/domain/day";
import { localName, type Named } from "@/domain/local-name";
import { DataTable } from "../ui/data-table";
import { DayText } from "../ui/day-text";
import { EmptyState } from "../ui/empty-state";
import { Link } from "../ui/link";
import { StatusTag } from "../ui/status-tag";
import type { Tone } from "../ui/tone";

type Row = Named & { unitId: string; asked: number; swept: number; lastOn: Day | null };

/** How far each unit is with the autumn sweep; those that have not finished stand first. */
export function SweepStandings({ rows, year }: { rows: readonly Row[]; year: number }) {
  const t = useTranslations("commitment.sweep");
  const locale = useLocale();
  const done = rows.filter(({ asked, swept }) => asked === swept).length;
  const number = (key: "asked" | "swept" | "left", of: (row: Row) => number) => ({
    key,
    header: t(key),
    align: "end" as const,
    cell: (row: Row) => of(row),
  });
  return (
    <div className="grid gap-3">
      <p>{t("standingsLead", { year: String(year), done, all: rows.length })}</p>
      <DataTable
        caption={t("standings")}
        rows={rows}
        rowKey={({ unitId }) => unitId}
        empty={<EmptyState title={t("noStandings")} />}
        columns={[
          {
            key: "unit",
            header: t("unit"),
            phone: "title",
            cell: (row) => (
              <Link href={`/commitments?unit=${row.unitId}&state=open`} className="link font-medium">
                {localName(row, locale)}
              </Link>
            ),
          },
          { key: "state", header: t("state"), cell: (row) => <Progress row={row} /> },
          number("asked", ({ asked }) => asked),
          number("swept", ({ swept }) => swept),
          number("left", ({ asked, swept }) => asked - swept),
          {
            key: "lastOn",
            header: t("lastOn"),
            cell: ({ lastOn }) => lastOn && <DayText day={lastOn} />,
          },
        ]}
      />
    </div>
  );
}

function Progress({ row: { asked, swept } }: { row: Row }) {
  const t = useTranslations("commitment.sweep");
  const word = swept === asked ? "finished" : swept === 0 ? "notBegun" : "underWay";
  return <StatusTag tone={TONES[word]}>{t(word)}</StatusTag>;
}

const TONES = { finished: "ok", notBegun: "warn", underWay: "info" } as const satisfies Record<string, Tone>;
