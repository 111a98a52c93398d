import { getTranslations } from "next-intl/server";
import { Attachments } from "@/components/attachment/attachments";
import { CosignerList } from "@/components/suggestion/cosigner-list";
import { SuggestionText } from "@/components/suggestion/suggestion-text";
import { DraftFacts } from "@/components/suggestion-form/draft-facts";
import { Card } from "@/components/ui/card";
import { listAttachments } from "@/db/queries/attachment";
import { listCosigners, listWishedUnits, type SuggestionDetail } from "@/db/queries/suggestion";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";

type Props = { viewer: Viewer; suggestion: SuggestionDetail };

/** What a deputy filed, to be read before it is forwarded. */
export async function CheckText({ viewer, suggestion }: Props) {
  const { id, textHash } = suggestion;
  const [t, cosigners, files, wished] = await Promise.all([
    getTranslations("delegation.check"),
    listCosigners(reads(), viewer, id),
    listAttachments(reads(), viewer, id),
    listWishedUnits(reads(), viewer, id),
  ]);
  return (
    <>
      <Card title={t("text")}>
        <SuggestionText text={suggestion} />
      </Card>
      <Card title={t("facts")}>
        <DraftFacts suggestion={suggestion} wished={wished} />
      </Card>
      {cosigners.length > 0 && (
        <Card title={t("cosigners")}>
          <CosignerList cosigners={cosigners} textHash={textHash} />
        </Card>
      )}
      <Card title={t("attachments")}>
        <Attachments files={files} />
      </Card>
    </>
  );
}
