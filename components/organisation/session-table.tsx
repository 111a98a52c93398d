import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DayText } from "@/components/ui/day-text";
import { Link } from "@/components/ui/link";
import { MomentText } from "@/components/ui/moment-text";
import { useRetiredColumn } from "./use-retired-column";

type Session = {
  id: string;
  term: number;
  number: number;
  opensOn: string;
  closesOn: string;
  filingCutoff: Date;
  retiredOn: string | null;
};

type Props = { sessions: readonly Session[]; currentId: string | undefined; empty: ReactNode };

/** The sessions with their days and cut-offs. */
export function SessionTable({ sessions, currentId, empty }: Props) {
  const t = useTranslations("organisation.term");
  const columns = useColumns(currentId);
  const retired = useRetiredColumn(sessions);
  return (
    <DataTable
      caption={t("sessions")}
      columns={[...columns, ...retired]}
      rows={sessions}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}

function useColumns(currentId: string | undefined): Column<Session>[] {
  const t = useTranslations("organisation");
  return [
    {
      key: "number",
      header: t("session.number"),
      phone: "title",
      cell: ({ id, term, number }) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          <Link href={`/admin/terms/sessions/${id}`} className="link font-medium">
            {t("session.name", { term, number })}
          </Link>
          {id === currentId && <Badge tone="info">{t("session.current")}</Badge>}
        </span>
      ),
    },
    { key: "opensOn", header: t("session.opensOn"), cell: ({ opensOn }) => <DayText day={opensOn} /> },
    { key: "closesOn", header: t("session.closesOn"), cell: ({ closesOn }) => <DayText day={closesOn} /> },
    {
      key: "cutoff",
      header: t("session.filingCutoff"),
      cell: ({ filingCutoff }) => <MomentText at={filingCutoff} />,
    },
  ];
}
