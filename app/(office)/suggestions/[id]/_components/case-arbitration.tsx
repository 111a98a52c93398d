import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { DayText } from "@/components/ui/day-text";
import { LinkButton } from "@/components/ui/link-button";
import { Spoken } from "@/components/ui/spoken";
import { findArbitration } from "@/db/queries/arbitration";
import { localName } from "@/domain/local-name";
import { can } from "@/domain/permissions";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";

/** That a leader decided who handles the case, and why; what led to it stays in the office. */
export async function CaseArbitration({ id, viewer }: { id: string; viewer: Viewer }) {
  const [t, locale, found] = await Promise.all([
    getTranslations("arbitration"),
    getLocale(),
    findArbitration(reads(), viewer, id),
  ]);
  const mayRead = can(viewer, "arbitration.read");
  if (!found || (found.state === "open" && !mayRead)) return null;
  const title = found.unit ? t("decided", { unit: localName(found.unit, locale) }) : t("standing.called");
  return (
    <Card title={title}>
      <Spoken as="p" className="max-w-prose whitespace-pre-line">
        {found.decision ?? found.question}
      </Spoken>
      {found.decidedOn && (
        <p className="mt-1 text-muted text-sm">
          {found.decidedBy} · <DayText day={found.decidedOn} />
        </p>
      )}
      {mayRead && (
        <p className="mt-3">
          <LinkButton href={`/arbitrations/${id}`}>{t("title")}</LinkButton>
        </p>
      )}
    </Card>
  );
}
