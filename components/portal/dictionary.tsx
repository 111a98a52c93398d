import { useTranslations } from "next-intl";
import { OPEN_COLUMN_NAMES, OPEN_COLUMNS } from "@/domain/portal/open-data";

/** What each column of a year's file holds. */
export function Dictionary() {
  const t = useTranslations("portal");
  return (
    <dl className="grid gap-x-6 md:grid-cols-[max-content_1fr]">
      {OPEN_COLUMN_NAMES.map((name) => (
        <div key={name} className="border-line border-b py-2 md:contents">
          <dt className="font-medium md:border-line md:border-b md:py-2">
            {t(`columns.${name}`)} <code className="ms-1 text-muted text-xs">{name}</code>
          </dt>
          <dd className="text-muted md:border-line md:border-b md:py-2">
            {t(`kinds.${OPEN_COLUMNS[name].kind}`)}
            {" · "}
            {t(`meanings.${name}`)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
