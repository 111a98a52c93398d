import { redirect } from "next/navigation";
import { getMessages, getTranslations } from "next-intl/server";
import { Attachments } from "@/components/attachment/attachments";
import { PageColumns } from "@/components/layout/page-columns";
import { PageHeader } from "@/components/layout/page-header";
import { PaperEditor } from "@/components/paper/paper-editor";
import { SubmitPaper } from "@/components/paper/submit-paper";
import { MoreWords } from "@/components/suggestion-form/more-words";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { listFilesFor } from "@/db/queries/attachment";
import { lastSaved, readDraft } from "@/db/queries/own";
import { findSuggestion, suggestionOffers } from "@/db/queries/suggestion";
import { missingFromText } from "@/domain/suggestion/text";
import { idOrNotFound, orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { draftChoices } from "../../../_components/draft-choices";
import { discard, removeScan, save, submit } from "../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("paper.form"))("title") };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ saved?: string }> };

export default async function PaperPage({ params, searchParams }: Props) {
  const viewer = await requireViewer("suggestion.review");
  const [{ id }, { saved }] = await Promise.all([params, searchParams]);
  const text = await orNotFound(findSuggestion(reads(), viewer, idOrNotFound(id)));
  if (text.state !== "draft" || text.enteredBy !== viewer.userId) redirect(`/suggestions/${id}`);
  const [t, { paper, suggestion, filing }, values, [last], choices, scans, { offers }] = await Promise.all([
    getTranslations("paper.form"),
    getMessages(),
    readDraft(reads(), viewer, text),
    lastSaved(reads(), viewer, id),
    draftChoices(viewer),
    listFilesFor(reads(), viewer, id, "scan"),
    suggestionOffers(reads(), viewer, text, new Date()),
  ]);
  const seen = { id, version: text.version };
  const detach = { suggestionId: id, assignmentId: null, purpose: "scan" as const, detach: removeScan };
  return (
    <>
      <PageHeader title={text.title || t("title")} lead={t("editLead")} />
      <div role="status" className="mb-4 empty:hidden">
        {saved && <Notice tone="ok">{t("saved")}</Notice>}
      </div>
      <PageColumns
        sideFirst
        side={
          <>
            <Card title={t("scan")}>
              <p className="mb-3 text-muted">{t("scanHint")}</p>
              <Attachments files={scans} write={{ ...detach, next: `/desk/paper/${id}` }} />
            </Card>
            <SubmitPaper
              seen={seen}
              offers={offers}
              missing={missingFromText(text)}
              actions={{ submit, discard }}
            />
          </>
        }
      >
        <MoreWords words={{ paper, suggestion, filing }}>
          <PaperEditor
            key={id}
            id={id}
            saved={{
              ...{ version: text.version, values },
              ...{ by: last?.by ?? null, at: last?.at.toISOString() ?? null },
            }}
            choices={choices}
            lead={{ id: text.leadId, name: text.lead }}
            action={save}
          />
        </MoreWords>
      </PageColumns>
    </>
  );
}
