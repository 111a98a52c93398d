import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { MotionForm } from "@/components/paper/motion-form";
import { db } from "@/db/client";
import { settingsOf } from "@/db/queries/congress";
import { dayOf } from "@/domain/day";
import { requireViewer } from "@/server/session";
import { draftChoices } from "../../../_components/draft-choices";
import { convert } from "../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("paper.motion"))("title") };
}

export default async function NewMotionPage() {
  const viewer = await requireViewer("suggestion.review");
  const [t, choices, { motionSigners }] = await Promise.all([
    getTranslations("paper.motion"),
    draftChoices(viewer),
    settingsOf(db, viewer.congressId),
  ]);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <MotionForm
        // The empty form brings its id, so that it makes one case however often it is sent.
        id={crypto.randomUUID()}
        choices={choices}
        signers={motionSigners}
        today={dayOf(new Date())}
        action={convert}
      />
    </>
  );
}
