import { useTranslations } from "next-intl";
import { OpinionForm } from "@/components/inbox/opinion-form";
import { MoveForm } from "@/components/suggestion/move-form";
import { Prose } from "@/components/suggestion/prose";
import { moveAsHead, moveWork, sendOpinion, writeOpinion } from "../../actions";
import { BackNote } from "./back-note";
import { copyPrefix, offered, type PartProps, seenOf } from "./view";

/** The co-handling unit's handler writes its opinion, the first time or again. */
export function OpinionNow({ at }: PartProps) {
  const t = useTranslations("inbox.now");
  const offer = offered(at, "draftOpinion");
  const until = ["assignment.draftOpinion"];
  return (
    <>
      <BackNote at={at} names={["assignment.rejectOpinion", "assignment.reviseOpinion"]} until={until} />
      <p>{t("opinion")}</p>
      {offer && (
        <OpinionForm
          offer={offer}
          seen={seenOf(at)}
          action={writeOpinion}
          opinion={at.work.opinion}
          copyPrefix={copyPrefix(at, "opinion")}
        />
      )}
    </>
  );
}

/** The head reads his unit's opinion and sends it, or gives it back. */
export function OpinionSignNow({ at }: PartProps) {
  const t = useTranslations("inbox.now");
  const send = offered(at, "sendOpinion");
  const revise = offered(at, "reviseOpinion");
  const seen = seenOf(at);
  return (
    <>
      <p>{t("opinionSign")}</p>
      <Opinion text={at.work.opinion} />
      {send && <MoveForm noun="assignment" offer={send} action={sendOpinion} seen={seen} look="primary" />}
      {revise && <MoveForm noun="assignment" offer={revise} action={moveAsHead} seen={seen} />}
    </>
  );
}

/** The opinion lies with the head; until he sends it, its writer may take it back. */
export function ReviseNow({ at }: PartProps) {
  const t = useTranslations("inbox.now");
  const revise = offered(at, "reviseOpinion");
  return (
    <>
      <p>{t("states.opinion_drafted")}</p>
      <Opinion text={at.work.opinion} />
      {revise && <MoveForm noun="assignment" offer={revise} action={moveWork} seen={seenOf(at)} />}
    </>
  );
}

const Opinion = ({ text }: { text: string | null }) =>
  text && (
    <blockquote className="border-line border-s-4 ps-4">
      <Prose>{text}</Prose>
    </blockquote>
  );
