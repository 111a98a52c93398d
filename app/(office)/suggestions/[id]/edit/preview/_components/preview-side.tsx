import { getTranslations } from "next-intl/server";
import { CosignerList } from "@/components/suggestion/cosigner-list";
import { MoveForm } from "@/components/suggestion/move-form";
import { MissingList } from "@/components/suggestion-form/missing-list";
import { SubmitCard } from "@/components/suggestion-form/submit-card";
import { Card } from "@/components/ui/card";
import { readDraft } from "@/db/queries/own";
import { previewFiling } from "@/db/queries/own-filing";
import { listCosigners, type SuggestionDetail, suggestionOffers } from "@/db/queries/suggestion";
import type { Subject } from "@/domain/suggestion/guards";
import type { TransitionName } from "@/domain/suggestion/workflow";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";
import { Discard } from "../../_components/discard";
import { file, invite, writeOn } from "../../actions";

/** The move that files it, by where it goes. */
const MOVES: Record<Subject["path"], TransitionName> = {
  office: "submit",
  delegation: "submitInSession",
  secretariat: "submitToSecretariat",
};

type Props = { viewer: Viewer; suggestion: SuggestionDetail };

/** What is missing, who has confirmed, and the one button. */
export async function PreviewSide({ viewer, suggestion }: Props) {
  const { id, version, state } = suggestion;
  const now = new Date();
  const [t, filing, values, { offers, subject }] = await Promise.all([
    getTranslations("filing"),
    previewFiling(reads(), viewer, suggestion, now),
    readDraft(reads(), viewer, suggestion),
    suggestionOffers(reads(), viewer, suggestion, now),
  ]);
  const offer = (name: TransitionName) => offers.find((each) => each.name === name);
  const edit = offer("edit");
  return (
    <>
      {state === "draft" && (
        <Card title={t("missing.title")}>
          <MissingList values={values} href={`/suggestions/${id}/edit`} />
        </Card>
      )}
      {subject.cosigners > 0 && <Cosigners viewer={viewer} suggestion={suggestion} subject={subject} />}
      <SubmitCard
        filing={filing}
        seen={{ id, version }}
        submit={offer(MOVES[filing.path])}
        invite={subject.cosigners > 0 ? offer("invite") : undefined}
        actions={{ file, invite }}
      />
      {edit && (
        <div>
          <MoveForm noun="suggestion" offer={edit} action={writeOn} seen={{ id, version }} />
        </div>
      )}
      <Discard seen={{ id, version }} offers={offers} />
    </>
  );
}

async function Cosigners({ viewer, suggestion, subject }: Props & { subject: Subject }) {
  const [t, cosigners] = await Promise.all([
    getTranslations("filing.preview"),
    listCosigners(reads(), viewer, suggestion.id),
  ]);
  const waiting = subject.cosignersUnconfirmed;
  const stand =
    suggestion.state === "draft"
      ? t("cosignersDraft", { count: subject.cosigners })
      : waiting > 0
        ? t("cosignersWait", { count: waiting })
        : t("cosignersDone", { count: subject.cosigners });
  return (
    <Card title={t("cosigners")}>
      <p className="mb-2">{stand}</p>
      <CosignerList cosigners={cosigners} textHash={suggestion.textHash} />
    </Card>
  );
}
