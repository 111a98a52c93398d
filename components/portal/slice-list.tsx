import { useTranslations } from "next-intl";
import { Card } from "../ui/card";
import { Link } from "../ui/link";

export type ShownSlice = { key: string; label: string; count: number; percent: number | null; href: string };

type Props = { title: string; lead?: string; slices: readonly ShownSlice[] };

/** The parts of a figure as bars; every number opens the list that it counts. */
export function SliceList({ title, lead, slices }: Props) {
  const t = useTranslations("portal.years");
  const most = Math.max(1, ...slices.map(({ count }) => count));
  return (
    <Card title={title}>
      {lead && <p className="mb-3 text-muted text-sm">{lead}</p>}
      {slices.length === 0 && <p className="text-muted">{t("none")}</p>}
      <ul className="grid gap-2.5">
        {slices.map(({ key, label, count, percent, href }) => (
          <li key={key} className="break-inside-avoid">
            <div className="flex items-baseline justify-between gap-3">
              <span className="min-w-0 break-words">{label}</span>
              <span className="shrink-0 tabular-nums">
                <Link
                  href={href}
                  aria-label={t("open", { label, count })}
                  className="link inline-block min-h-6 min-w-6 text-end font-semibold"
                >
                  {t("cases", { count })}
                </Link>
                {percent !== null && (
                  <span className="ms-2 inline-block w-11 text-end text-muted text-sm">
                    {t("percent", { percent })}
                  </span>
                )}
              </span>
            </div>
            <svg
              viewBox="0 0 100 2"
              preserveAspectRatio="none"
              aria-hidden="true"
              className="mt-1 h-2 w-full"
            >
              <rect width="100" height="2" className="fill-sunken" />
              <rect width={(count / most) * 100} height="2" className="fill-chart-1" />
            </svg>
          </li>
        ))}
      </ul>
    </Card>
  );
}
