import { getTranslations } from "next-intl/server";
import { AsOfBanner, AsOfRefused } from "@/components/history/as-of-banner";
import { AsOfForm } from "@/components/history/as-of-form";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { db } from "@/db/client";
import { readCaseAsOf } from "@/db/queries/case-as-of";
import type { Day } from "@/domain/day";
import type { AsOf } from "@/domain/history/as-of";
import type { Viewer } from "@/domain/viewer";
import { orNotFound } from "@/server/or-not-found";
import { CaseHead } from "./case-head";
import { PastMain } from "./past-main";

type Props = { id: string; viewer: Viewer; asOf: Exclude<AsOf, { kind: "today" }>; since: Day | null };

/** The case's page as of a past day: nothing to do on it, and a way back to today. */
export async function PastPage({ id, viewer, asOf, since }: Props) {
  const [t, own] = await Promise.all([getTranslations("history"), `/suggestions/${id}`]);
  if (asOf.kind === "fault")
    return (
      <>
        <AsOfRefused because={asOf.because} since={since} today={own} />
        <AsOfForm action={own} />
      </>
    );
  const { day } = asOf;
  const story = await orNotFound(readCaseAsOf(db, viewer, id, day));
  const form = <AsOfForm action={own} day={day} />;
  if (story === null)
    return (
      <>
        <EmptyState title={t("case.not_yet")} action={<LinkButton href={own}>{t("back")}</LinkButton>}>
          {t("case.not_yet_hint")}
        </EmptyState>
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
