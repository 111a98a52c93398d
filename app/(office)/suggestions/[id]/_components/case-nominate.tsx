import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { openNomination } from "@/db/queries/award";
import { AWARD_TRANSITIONS } from "@/domain/award/workflow";
import { caseNumber } from "@/domain/suggestion/number";
import type { Role, Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";

type Props = { id: string; viewer: Viewer };

/** The way to nominate a replied case, while this year's selection takes nominations. */
export async function CaseNominate({ id, viewer }: Props) {
  if (!NOMINATORS.includes(viewer.role)) return null;
  const [t, award] = await Promise.all([getTranslations("award"), openNomination(reads(), viewer, id)]);
  if (!award) return null;
  return (
    <p className="print:hidden">
      <LinkButton href={`/awards/${award.id}?number=${encodeURIComponent(caseNumber(award) ?? "")}`}>
        {t("nominateThis", { year: String(award.year) })}
      </LinkButton>
    </p>
  );
}

const NOMINATORS: readonly Role[] = AWARD_TRANSITIONS.nominate.by;
