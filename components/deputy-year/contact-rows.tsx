import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { DayText } from "@/components/ui/day-text";
import { Link } from "@/components/ui/link";
import { StatusTag } from "@/components/ui/status-tag";
import type { DeputyContact } from "@/domain/deputy-year/year";
import { localName } from "@/domain/local-name";

const TONES = { confirmed: "ok", objected: "warn", open: "neutral" } as const;

/** Talks of units with a deputy, and whether he confirmed them. */
export function ContactRows({ rows }: { rows: readonly DeputyContact[] }) {
  const t = useTranslations("deputyYear");
  const ways = useTranslations("reply.contactWays");
  const locale = useLocale();
  return (
    <DataTable<DeputyContact>
      caption={t("contacts")}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p className="text-muted">{t("noContacts")}</p>}
      columns={[
        {
          key: "case",
          header: t("document.caseTitle"),
          phone: "title",
          cell: ({ suggestionId, title }) => (
            <Link className="link" href={`/suggestions/${suggestionId}#contacts`}>
              {title}
            </Link>
          ),
        },
        { key: "day", header: t("document.day"), cell: ({ heldOn }) => <DayText day={heldOn} /> },
        {
          key: "unit",
          header: t("document.unit"),
          cell: ({ unit, way }) => t("contactLine", { unit: localName(unit, locale), way: ways(way) }),
        },
        {
          key: "stands",
          header: t("document.stands"),
          cell: ({ stands }) => <StatusTag tone={TONES[stands]}>{t(`stands.${stands}`)}</StatusTag>,
        },
      ]}
    />
  );
}
