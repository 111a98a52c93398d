import { useTranslations } from "next-intl";
import { useNamed } from "@/components/organisation/use-named";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DayText, useDayWords } from "@/components/ui/day-text";
import { EmptyState } from "@/components/ui/empty-state";
import type { ClockName } from "@/domain/clock/rules";
import type { Day } from "@/domain/day";

/** An open clock that a calendar would move, or keep against the new count. */
export type Move = {
  id: string;
  clock: ClockName;
  number: string | null;
  submittedOn: Day | null;
  unit: { name: string; nameEn: string } | null;
  before: Day;
  after: Day;
  counted: Day;
  late: "no" | "becomes" | "stays";
  spared: boolean;
};

/** Which open clocks a calendar moves to which day, and which are late. */
export function ClockMoves({ moves, sameDay }: { moves: readonly Move[]; sameDay: number }) {
  const t = useTranslations("calendar.preview");
  const columns = useColumns();
  const empty = <EmptyState title={t("noMoves")}>{t("noMovesText")}</EmptyState>;
  return (
    <div className="grid gap-4">
      <Sums moves={moves} sameDay={sameDay} />
      <DataTable
        caption={t("table")}
        columns={columns}
        rows={moves}
        rowKey={({ id }) => id}
        empty={sameDay === 0 ? empty : undefined}
        shortcuts
      />
    </div>
  );
}

function Sums({ moves, sameDay }: { moves: readonly Move[]; sameDay: number }) {
  const t = useTranslations("calendar.preview");
  const count = (holds: (move: Move) => boolean) => ({ count: moves.filter(holds).length });
  const stays = count(({ late }) => late === "stays");
  return (
    <ul className="grid list-disc gap-1 ps-5">
      <li>
        {t(
          "moved",
          count(({ before, after }) => before !== after),
        )}
      </li>
      <li>{t("kept", count(isKept))}</li>
      <li>
        {t(
          "becomesLate",
          count(({ late }) => late === "becomes"),
        )}
      </li>
      {stays.count > 0 && <li>{t("staysLate", stays)}</li>}
      {sameDay > 0 && <li>{t("sameDay", { count: sameDay })}</li>}
    </ul>
  );
}

const isKept = ({ counted, after }: Move) => counted < after;

function useColumns(): Column<Move>[] {
  const t = useTranslations("calendar.preview");
  const clock = useTranslations("clock.names");
  const named = useNamed();
  const day = useDayWords();
  return [
    {
      key: "case",
      header: t("case"),
      phone: "title",
      cell: ({ number, submittedOn }) => {
        if (number !== null) return <span className="num">{number}</span>;
        return submittedOn ? t("unnumbered", { day: day(submittedOn) }) : "—";
      },
    },
    { key: "unit", header: t("unit"), cell: ({ unit }) => (unit ? named(unit) : "—") },
    { key: "clock", header: t("clock"), cell: (move) => clock(move.clock) },
    { key: "before", header: t("before"), cell: ({ before }) => <DayText day={before} /> },
    { key: "after", header: t("after"), cell: (move) => <NewDay move={move} /> },
    { key: "note", header: t("note"), cell: (move) => <Note move={move} /> },
  ];
}

const NewDay = ({ move: { before, after } }: { move: Move }) =>
  before === after ? (
    <DayText day={after} />
  ) : (
    <strong>
      <DayText day={after} />
    </strong>
  );

function Note({ move }: { move: Move }) {
  const t = useTranslations("calendar.preview");
  const day = useDayWords();
  const { late, spared, counted } = move;
  const kept = { day: day(counted) };
  return (
    <div className="grid gap-1">
      <span>{isKept(move) ? t(spared ? "noteSpared" : "noteKept", kept) : t("noteMoved")}</span>
      {late !== "no" && (
        <span>
          <Badge tone="danger">{t(late === "stays" ? "lateStays" : "lateBecomes")}</Badge>
        </span>
      )}
    </div>
  );
}
