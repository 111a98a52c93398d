import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AssignedForm } from "@/components/letter/assigned-form";
import { ExportLinks } from "@/components/ui/export-links";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { db } from "@/db/client";
import { listSessions } from "@/db/queries/organisation";
import { dayOf } from "@/domain/day";
import { requireViewer } from "@/server/session";
import { AssignmentDeskPage } from "../_components/assignment-desk";
import { assignMany } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk.assign");
  return { title: t("title") };
}

export default async function AssignPage({ searchParams }: PageProps<"/desk/assign">) {
  const viewer = await requireViewer("suggestion.review");
  const address = await searchParams;
  const [t, sessions] = await Promise.all([getTranslations("desk.assign"), listSessions(db, viewer)]);
  return (
    <>
      <AssignmentDeskPage
        {...{ viewer, address }}
        desk="assign"
        saves={(query) => <ExportLinks list="/desk/assign" query={query} />}
        action={assignMany}
        elsewhere={<LinkButton href="/desk/review">{t("toReview")}</LinkButton>}
      >
        {address.done === "handOver" && (
          <div role="status" className="mb-4">
            <Notice tone="ok">{t("handedOver")}</Notice>
          </div>
        )}
      </AssignmentDeskPage>
      <div className="mt-6">
        <AssignedForm today={dayOf(new Date())} sessions={sessions} />
      </div>
    </>
  );
}
