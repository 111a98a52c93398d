import { getTranslations } from "next-intl/server";
import { AsOfBanner, AsOfRefused } from "@/components/history/as-of-banner";
import { AsOfForm } from "@/components/history/as-of-form";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { readCaseAsOf } from "@/db/queries/case-as-of";
import type { Day } from "@/domain/day";
import type { AsOf } from "@/domain/history/as-of";
import type { Viewer } from "@/domain/viewer";
import { orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { CaseHead } from "./case-head";
import { PastMain } from "./past-main";

type Props = { id: string; viewer: Viewer; asOf: Exclude<AsOf, { kind: "today" }>; since: Day | null };

/** The case's page as of a past day: nothing to do on it, and a way back to today. */
export async function PastPage({ id, viewer, asOf, since }: Props) {
  const [t, own] = await Promise.all([getTranslations("history"), `/suggestions/${id}`]);
  if (asOf.kind === "fault")
    return (
      <>
        <PageHeader title={t("label")} />
        <AsOfRefused because={asOf.because} since={since} today={own} />
        <AsOfForm action={own} />
      </>
    );
  const { day } = asOf;
  const story = await orNotFound(readCaseAsOf(reads(), viewer, id, day));
  const form = <AsOfForm action={own} day={day} />;
  if (story === null)
    return (
      <>
        <PageHeader
          title={t("case.not_yet")}
          lead={t("case.not_yet_hint")}
          actions={<LinkButton href={own}>{t("back")}</LinkButton>}
        />
        {form}
      </>
    );
  return (
    <>
      <AsOfBanner day={day} today={own}>
        {t("case.hint")}
      </AsOfBanner>
      <CaseHead story={story} today={day} untitled={story.known.text ? undefined : t("case.title_unknown")} />
      <PastMain story={story} day={day} />
      <div className="mt-6">{form}</div>
    </>
  );
}
