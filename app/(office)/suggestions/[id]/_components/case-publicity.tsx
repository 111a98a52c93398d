import { getTranslations } from "next-intl/server";
import { ConsentForm } from "@/components/publication/consent-form";
import { PublicationTag } from "@/components/publication/tags";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { MomentText } from "@/components/ui/moment-text";
import { publicityOf } from "@/db/queries/publication";
import { can } from "@/domain/permissions";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";
import { chooseAnew } from "../actions";

/** What of an accepted case is public; its lead deputy chooses anew here, staff goes on to its desk. */
export async function CasePublicity({ id, viewer }: { id: string; viewer: Viewer }) {
  const row = await publicityOf(reads(), viewer, id);
  if (row.acceptedOn === null) return null;
  const [t, choices] = await Promise.all([
    getTranslations("publication"),
    getTranslations("suggestion.publicity"),
  ]);
  return (
    <Card title={t("case.title")}>
      <div className="grid gap-3">
        {row.publishedAt ? (
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <PublicationTag state="published" level={row.level} />
            <MomentText at={row.publishedAt} />
          </p>
        ) : (
          <p>
            {row.state === "withdrawn" || row.state === "withheld" ? (
              <PublicationTag state={row.state} />
            ) : (
              t("case.notYet")
            )}
          </p>
        )}
        {row.choice && <p className="text-muted">{t("case.choice", { choice: choices(row.choice) })}</p>}
        {row.mayChoose && (
          <Disclosure summary={t("consent.title")} className="print:hidden">
            <ConsentForm key={row.choice} action={chooseAnew} id={id} choice={row.choice} />
          </Disclosure>
        )}
        {can(viewer, "publication.decide") && (
          <div className="print:hidden">
            <LinkButton href={`/desk/publish/${id}`}>{t("case.decide")}</LinkButton>
          </div>
        )}
      </div>
    </Card>
  );
}
