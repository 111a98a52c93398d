import { useTranslations } from "next-intl";
import { StatRow } from "@/components/ui/stat";
import { BOARD } from "@/domain/statistics/board";
import { type FigureName, GROUPS } from "@/domain/statistics/catalogue";
import type { Figure } from "@/domain/statistics/figures";
import type { CountedScope } from "@/domain/statistics/scope";
import { FigureTile } from "./figure-tile";

type Props = { figures: Partial<Record<FigureName, Figure>>; scope: CountedScope };

/** All figures of a scope in their groups; each opens its rows and says how it is counted. */
export function Board({ figures, scope }: Props) {
  const t = useTranslations("dashboard");
  const shown = GROUPS.map((group) => ({
    group,
    names: BOARD[group].filter((name) => figures[name] !== undefined),
  })).filter(({ names }) => names.length > 0);
  return (
    <div className="grid gap-8">
      {shown.map(({ group, names }) => (
        <section key={group} aria-labelledby={group} className="grid gap-3">
          <h2 id={group} className="text-lg">
            {t(`groups.${group}`)}
          </h2>
          <p className="-mt-2 text-muted text-sm">{t(`hints.${group}`)}</p>
          <StatRow>
            {names.map((name) => (
              <FigureTile key={name} name={name} figures={figures} scope={scope} />
            ))}
          </StatRow>
        </section>
      ))}
    </div>
  );
}
