import { useTranslations } from "next-intl";
import { MoveForm } from "@/components/suggestion/move-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/domain/form-state";
import type { Offer } from "@/domain/workflow";
import { Spoken } from "../ui/spoken";
import { AcceptForm } from "./accept-form";
import { GiveBackForm } from "./give-back-form";
import { RefusalForm } from "./refusal-form";

type Text = {
  id: string;
  version: number;
  categoryId: string | null;
  refusalKind: "decline" | "letter" | null;
  refusalGround: string | null;
  refusalExplanation: string | null;
};

type Actions = Record<
  "acceptText" | "passFirstReview" | "giveTextBack" | "proposeNotToAccept" | "moveText",
  FormAction
>;

type Props = {
  text: Text;
  offers: readonly Offer<string, string>[];
  categories: readonly { value: string; label: string }[];
  proposedBy: string | null;
  firstReviewedBy: string | null;
  actions: Actions;
};

/** What a reviewer may do with a text now: accept, give back, propose not to accept, or decide such a proposal. */
export function ReviewForms({ text, offers, categories, proposedBy, firstReviewedBy, actions }: Props) {
  const t = useTranslations("desk.review");
  const seen = { id: text.id, version: text.version };
  const offer = (name: string) => offers.find((one) => one.name === name);
  const accepting = offer("firstReview") ?? offer("accept");
  const givingBack = offer("giveBack");
  const refusing = offer("proposeRefusal");
  if (offers.length === 0) return <Notice tone="info">{t("nothingToDo")}</Notice>;
  return (
    <>
      {text.refusalKind && <Proposal text={text} by={proposedBy} offers={offers} action={actions.moveText} />}
      {accepting && (
        <Card title={t(accepting.name === "firstReview" ? "firstReviewTitle" : "acceptTitle")}>
          {firstReviewedBy && (
            <Spoken as="p" className="mb-3 text-muted">
              {t("firstReviewed", { name: firstReviewedBy })}
            </Spoken>
          )}
          <AcceptForm
            seen={seen}
            offer={accepting}
            categories={categories}
            categoryId={text.categoryId}
            action={accepting.name === "firstReview" ? actions.passFirstReview : actions.acceptText}
          />
        </Card>
      )}
      {givingBack && !text.refusalKind && (
        <Card title={t("giveBackTitle")}>
          <GiveBackForm seen={seen} offer={givingBack} action={actions.giveTextBack} />
        </Card>
      )}
      {refusing && (
        <Card title={t("refuseTitle")}>
          <RefusalForm seen={seen} offer={refusing} action={actions.proposeNotToAccept} />
        </Card>
      )}
    </>
  );
}

type ProposalProps = { text: Text; by: string | null; offers: Props["offers"]; action: FormAction };

function Proposal({ text, by, offers, action }: ProposalProps) {
  const t = useTranslations("desk.review");
  const words = useTranslations("suggestion");
  const deciding = offers.filter(({ name }) => ["decline", "treatAsLetter", "dropRefusal"].includes(name));
  return (
    <Card title={t("proposalTitle")}>
      <Spoken as="p">
        {t("proposal", {
          name: by ?? "",
          kind: text.refusalKind ? words(`refusalKinds.${text.refusalKind}`) : "",
        })}
      </Spoken>
      {text.refusalGround && <p className="mt-2">{words(`returnReasons.${text.refusalGround}`)}</p>}
      <Spoken as="p" className="mt-2 whitespace-pre-line">
        {text.refusalExplanation}
      </Spoken>
      <div className="mt-4 grid gap-3">
        {deciding.map((offer) => (
          <MoveForm
            key={offer.name}
            noun="suggestion"
            offer={offer}
            action={action}
            seen={{ id: text.id, version: text.version }}
            look={offer.name === "dropRefusal" ? "secondary" : "primary"}
          />
        ))}
      </div>
    </Card>
  );
}
