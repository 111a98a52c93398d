import { useTranslations } from "next-intl";
import { SignForm } from "@/components/inbox/sign-form";
import { MoveForm } from "@/components/suggestion/move-form";
import { ReplyView } from "@/components/suggestion/reply-view";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { Spoken } from "@/components/ui/spoken";
import { consentToReturn, moveAsHead, sign } from "../../actions";
import { Returns } from "./return-part";
import { offered, type PartProps, readable, replyOf, seenOf } from "./view";

/** The head reads each point beside its answer, signs, or sends the draft back with a note. */
export function SignNow({ at }: PartProps) {
  const t = useTranslations("inbox.now");
  const { suggestion, subject } = at;
  const shown = replyOf(at, suggestion.round);
  const offer = offered(at, "sign");
  const back = offered(at, "sendBack");
  return (
    <>
      <p>{t("sign", { contacts: subject.contactsThisRound })}</p>
      <Disclosure summary={t("situation")}>
        <Spoken as="p" className="max-w-prose whitespace-pre-line">
          {suggestion.situation}
        </Spoken>
        <Spoken as="p" className="mt-2 max-w-prose whitespace-pre-line">
          {suggestion.cause}
        </Spoken>
      </Disclosure>
      {shown && <ReplyView points={suggestion.points} reply={readable(at, shown)} />}
      <div>
        <LinkButton href={`/inbox/${at.work.id}/letter`} look="quiet">
          {t("letter")}
        </LinkButton>
      </div>
      {offer && <SignForm offer={offer} seen={seenOf(at)} action={sign} />}
      {back && <MoveForm noun="assignment" offer={back} action={moveAsHead} seen={seenOf(at)} />}
    </>
  );
}

/** The head decides whether the unit really asks to give the case back. */
export function ReturnNow({ at }: PartProps) {
  const t = useTranslations("inbox.now");
  const consent = offered(at, "consentReturn");
  const drop = offered(at, "dropReturn");
  const seen = seenOf(at);
  return (
    <>
      <p>{t("return")}</p>
      <Returns at={at} only="proposed" />
      {consent && (
        <MoveForm noun="assignment" offer={consent} action={consentToReturn} seen={seen} look="primary" />
      )}
      {drop && <MoveForm noun="assignment" offer={drop} action={consentToReturn} seen={seen} />}
    </>
  );
}
