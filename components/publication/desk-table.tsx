import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DueDate } from "@/components/clock/due-date";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { MomentText } from "@/components/ui/moment-text";
import { TickBox } from "@/components/ui/tick-box";
import type { ClockView } from "@/domain/clock/view";
import { localName, type Named } from "@/domain/local-name";
import type { Level } from "@/domain/publication/levels";
import type { PublicationState } from "@/domain/publication/states";
import { PublicationTag } from "./tags";

/** A case on the desk of publishing. */
export type DeskRow = {
  id: string;
  number: string | null;
  title: string;
  lead: string;
  units: readonly Named[];
  due: ClockView | null;
  state: PublicationState | null;
  publicLevel: Level | null;
  publishedAt: Date | null;
  proposed: Level;
  findings: number;
  ready: boolean;
};

type Props = {
  caption: string;
  rows: readonly DeskRow[];
  empty?: ReactNode;
  /** Boxes to tick beside what can be published at once. */
  picks?: boolean;
  /** What becomes of it: a proposal, or what is public already. */
  past?: boolean;
};

/** The cases of one list of the desk. */
export function PublishDeskTable({ caption, rows, empty, picks = false, past = false }: Props) {
  const columns = [...useCaseColumns(), ...useCheckColumns(), ...useOutcomeColumns()];
  const shown = columns.filter(({ key }) => {
    if (key === "pick") return picks;
    if (key === "due") return rows.some(({ due }) => due !== null);
    return key === "published" ? past : past ? key !== "found" && key !== "proposed" : true;
  });
  return <DataTable {...{ caption, rows, empty }} columns={shown} rowKey={({ id }) => id} shortcuts />;
}

function useCaseColumns(): Column<DeskRow>[] {
  const t = useTranslations("publication");
  return [
    {
      key: "pick",
      header: t("desk.pick"),
      width: "w-16",
      cell: ({ id, number, title, ready }) =>
        ready && <TickBox name="ids[]" value={id} title={[number, title].filter(Boolean).join(" ")} />,
    },
    { key: "number", header: t("fields.number"), width: "w-24", cell: ({ number }) => number ?? "" },
    {
      key: "title",
      header: t("fields.title"),
      phone: "title",
      cell: ({ id, title, ready }) => (
        <Link
          className="link"
          href={`/desk/publish/${id}`}
          data-row-link
          data-no-tick={ready ? undefined : id}
        >
          {title}
        </Link>
      ),
    },
  ];
}

function useCheckColumns(): Column<DeskRow>[] {
  const t = useTranslations("publication");
  const locale = useLocale();
  return [
    { key: "lead", header: t("desk.lead"), width: "w-24", cell: ({ lead }) => lead },
    {
      key: "units",
      header: t("fields.units"),
      width: "w-44",
      cell: ({ units }) => units.map((unit) => localName(unit, locale)).join(t("desk.comma")),
    },
    {
      key: "proposed",
      header: t("desk.proposed"),
      width: "w-40",
      cell: ({ proposed }) => t(`short.${proposed}`),
    },
    {
      key: "found",
      header: t("desk.found"),
      width: "w-32",
      cell: ({ findings, ready }) =>
        findings > 0 ? (
          <span className="font-medium text-warn">{t("desk.findings", { count: findings })}</span>
        ) : (
          t(ready ? "desk.ready" : "desk.look")
        ),
    },
  ];
}

function useOutcomeColumns(): Column<DeskRow>[] {
  const t = useTranslations("publication");
  return [
    {
      key: "published",
      header: t("desk.state"),
      width: "w-52",
      cell: ({ state, publicLevel, publishedAt }) => (
        <span className="grid justify-items-start gap-0.5">
          {state && <PublicationTag state={state} level={publicLevel} />}
          {publishedAt && <MomentText at={publishedAt} />}
        </span>
      ),
    },
    {
      key: "due",
      header: t("desk.due"),
      width: "w-52",
      cell: ({ due }) => due && <DueDate {...due} />,
    },
  ];
}
