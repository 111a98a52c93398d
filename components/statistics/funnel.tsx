import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FunnelStep } from "@/domain/statistics/flow";
import { rowsAddress } from "@/domain/statistics/rows";
import { type CountedScope, scopeQuery } from "@/domain/statistics/scope";
import { Figure } from "../charts/figure";
import { Link } from "../ui/link";

type Props = { steps: readonly FunnelStep[]; scope: CountedScope };

/** How far the year's cases came, and where the others stopped; every number opens its rows. */
export function Funnel({ steps, scope }: Props) {
  const t = useTranslations("flow");
  const words = useTranslations("statistics");
  const format = useFormatter();
  const all = steps[0]?.count ?? 0;
  const last = steps.at(-1)?.count ?? 0;
  const nameOf = (reached: FunnelStep["reached"]) =>
    reached === "rated" ? words("facts.rated") : words(`metrics.${reached}`);
  // No list of the past can show what is only counted among.
  const hrefOf = (reached: FunnelStep["reached"]) =>
    reached === "rated"
      ? scope.asOf === undefined
        ? `/suggestions?${scopeQuery(scope)}&fact=rated`
        : undefined
      : (rowsAddress(reached, scope) ?? undefined);
  const heads = [t("stage"), t("reached"), t("left")];
  const rows = steps.map(({ reached, count, left }) => ({
    label: nameOf(reached),
    href: hrefOf(reached),
    values: [format.number(count), left ? format.number(left.count) : "–"],
  }));
  return (
    <Figure
      finding={all === 0 ? t("none") : t("funnel", { all, last })}
      definition={t("funnelHow")}
      table={{ heads, rows: all === 0 ? [] : rows }}
    >
      <ol className="grid gap-2">
        {steps.map(({ reached, count, left }) => (
          <li key={reached} className="grid gap-0.5">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-medium">{nameOf(reached)}</span>
              <Counted href={hrefOf(reached)}>{t("cases", { count })}</Counted>
            </p>
            <svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none" className="h-4 w-full">
              <rect width="100" height="10" fill="var(--sunken)" />
              <rect width={all === 0 ? 0 : (count / all) * 100} height="10" fill="var(--chart-1)" />
            </svg>
            {left && left.count > 0 && (
              <p className="text-muted text-sm">
                {t("stopped")}{" "}
                <Link href={rowsAddress(left.name, scope) ?? "#"} className="link tabular-nums">
                  {t("leftHere", { name: words(`metrics.${left.name}`), count: left.count })}
                </Link>
              </p>
            )}
          </li>
        ))}
      </ol>
    </Figure>
  );
}

function Counted({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (href === undefined) return <span className="tabular-nums">{children}</span>;
  return (
    <Link href={href} className="link tabular-nums">
      {children}
    </Link>
  );
}
