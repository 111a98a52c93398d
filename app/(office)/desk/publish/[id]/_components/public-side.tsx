import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DayText } from "@/components/ui/day-text";
import { MomentText } from "@/components/ui/moment-text";
import { Spoken } from "@/components/ui/spoken";
import type { PublicationDetail } from "@/db/queries/publication";

/** What was published, version by version, and what was withdrawn. */
export function PublicSide({ detail: { versions, withdrawals } }: { detail: PublicationDetail }) {
  const t = useTranslations("publication");
  if (versions.length === 0) return null;
  return (
    <Card title={t("versions.title")}>
      <ol className="grid gap-3">
        {versions.map(({ id, number, kind, level, publishedAt, by, note, hash, current }) => (
          <li key={id} className="grid gap-0.5 border-line border-t pt-3 first:border-0 first:pt-0">
            <p className="flex flex-wrap items-center gap-x-2">
              <span className="font-medium">{t("versions.name", { number, kind: t(`kinds.${kind}`) })}</span>
              {current && <Badge tone="ok">{t("versions.current")}</Badge>}
            </p>
            <p>{t(`levels.${level}`)}</p>
            <p className="text-muted text-sm">
              <MomentText at={publishedAt} /> {kind !== "refresh" && by}
            </p>
            {note && (
              <Spoken as="p" className="text-muted">
                {note}
              </Spoken>
            )}
            <p className="break-all text-muted text-xs">{t("versions.hash", { hash: hash.slice(0, 16) })}</p>
          </li>
        ))}
        {withdrawals.map(({ id, reason, withdrawnOn, by }) => (
          <li key={id} className="border-line border-t pt-3">
            <Spoken as="p" className="font-medium">
              {t("versions.withdrawn", { reason })}
            </Spoken>
            <p className="text-muted text-sm">
              <DayText day={withdrawnOn} /> {by}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
