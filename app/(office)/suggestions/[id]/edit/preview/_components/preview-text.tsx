import { getTranslations } from "next-intl/server";
import { detachFile } from "@/app/files/actions";
import { Attachments } from "@/components/attachment/attachments";
import { SuggestionText } from "@/components/suggestion/suggestion-text";
import { DraftFacts } from "@/components/suggestion-form/draft-facts";
import { SimilarList } from "@/components/suggestion-form/similar-list";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { db } from "@/db/client";
import { listAttachments } from "@/db/queries/attachment";
import { listSimilar } from "@/db/queries/similar";
import { listWishedUnits, type SuggestionDetail } from "@/db/queries/suggestion";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";

type Props = { viewer: Viewer; suggestion: SuggestionDetail };

/** The suggestion as it will be read, with its files. */
export async function PreviewText({ viewer, suggestion }: Props) {
  const { id, title, state } = suggestion;
  const [t, wished, similar] = await Promise.all([
    getTranslations("filing"),
    listWishedUnits(reads(), viewer, id),
    listSimilar(db, viewer, { id, title, categoryId: suggestion.categoryId ?? "" }),
  ]);
  return (
    <>
      <Card title={t("preview.text")}>
        <SuggestionText text={suggestion} />
      </Card>
      <Card title={t("preview.facts")}>
        <DraftFacts suggestion={suggestion} wished={wished} />
      </Card>
      <Files viewer={viewer} id={id} mayWrite={state === "draft"} />
      {similar.length > 0 && (
        <Disclosure summary={t("similar.title", { count: similar.length })}>
          <p className="mb-2 text-muted text-sm">{t("similar.text")}</p>
          <SimilarList cases={similar} />
        </Disclosure>
      )}
    </>
  );
}

type FilesProps = { viewer: Viewer; id: string; mayWrite: boolean };

async function Files({ viewer, id, mayWrite }: FilesProps) {
  const [t, files] = await Promise.all([
    getTranslations("filing.preview"),
    listAttachments(reads(), viewer, id),
  ]);
  const next = `/suggestions/${id}/edit/preview`;
  return (
    <Card title={t("attachments")}>
      <Attachments
        files={files}
        write={mayWrite ? { suggestionId: id, assignmentId: null, next, detach: detachFile } : undefined}
      />
      {!mayWrite && <p className="mt-2 text-muted text-sm">{t("attachmentsFrozen")}</p>}
    </Card>
  );
}
