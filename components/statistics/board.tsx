import { useTranslations } from "next-intl";
import { StatRow } from "@/components/ui/stat";
import { BOARD, type BoardGroup } from "@/domain/statistics/board";
import type { Figures } from "@/domain/statistics/figures";
import type { MetricName } from "@/domain/statistics/metrics";
import { namesOf } from "@/domain/workflow";
import { FigureTile } from "./figure-tile";
import { SharesLine } from "./shares-line";

type Props = { figures: Figures; scope: string };

/** All figures of a scope in their groups; each opens its rows and says how it is counted. */
export function Board({ figures, scope }: Props) {
  const t = useTranslations("dashboard");
  return (
    <div className="grid gap-8">
      {namesOf(BOARD).map((group) => (
        <section key={group} aria-labelledby={group} className="grid gap-3">
          <h2 id={group} className="text-lg">
            {t(`groups.${group}`)}
          </h2>
          <p className="-mt-2 text-muted text-sm">{t(`hints.${group}`)}</p>
          <GroupTiles group={group} figures={figures} scope={scope} />
          {WHOLES[group] && <SharesLine parts={WHOLES[group]} figures={figures} />}
        </section>
      ))}
    </div>
  );
}

function GroupTiles({ group, figures, scope }: Props & { group: BoardGroup }) {
  return (
    <StatRow>
      {BOARD[group].map((name) => (
        <FigureTile key={name} name={name} figure={figures[name]} scope={scope} tone={TONES[name]} />
      ))}
    </StatRow>
  );
}

// Groups in which every case is in exactly one part.
const WHOLES: Partial<Record<BoardGroup, readonly MetricName[]>> = {
  outcome: BOARD.outcome,
  rating: ["satisfied", "basicallySatisfied", "dissatisfied"],
};

// Red is kept for time that has run out and for what a deputy was not content with.
const TONES: Partial<Record<MetricName, "danger" | "warn">> = {
  overdue: "danger",
  everLate: "danger",
  dissatisfied: "danger",
  dueIn3: "warn",
};
