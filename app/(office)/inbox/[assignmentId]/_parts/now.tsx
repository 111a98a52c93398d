import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { AssignmentTransitionName } from "@/domain/assignment/workflow";
import { DraftedNow, IssueNow, ReceiveNow, StartNow, WorkingNow } from "./now-handler";
import { OpinionNow, OpinionSignNow, ReviseNow } from "./now-opinion";
import { ReturnNow, SignNow } from "./now-sign";
import { offered, type PartProps, type WorkView } from "./view";

/** What to show to whoever has the move; the first that he has counts. */
const PIECES: [AssignmentTransitionName, (props: PartProps) => ReactNode][] = [
  ["sign", SignNow],
  ["sendOpinion", OpinionSignNow],
  ["consentReturn", ReturnNow],
  ["receive", ReceiveNow],
  ["start", StartNow],
  ["draftOpinion", OpinionNow],
  ["saveReply", WorkingNow],
  ["submitForSignature", DraftedNow],
  ["issue", IssueNow],
  ["reviseOpinion", ReviseNow],
];

/** The one thing to do now, with its form; or whose turn it is. */
export function Now({ at }: PartProps) {
  const t = useTranslations("inbox.now");
  const piece = PIECES.find(([name]) => offered(at, name));
  const Piece = piece?.[1];
  return (
    <div id="now" className="scroll-mt-16">
      <Card
        title={Piece ? t("yours") : t("waiting")}
        className={Piece ? "border-s-4 border-s-brand" : undefined}
      >
        <div className="grid gap-4">
          {Piece ? <Piece at={at} /> : <p>{t(`states.${waitingWord(at)}`)}</p>}
          {(offered(at, "consentExtension") ?? offered(at, "extendOnOwnWord")) && (
            <Notice
              tone="warn"
              action={
                <a href="#extension" className="link">
                  {t("toExtension")}
                </a>
              }
            >
              {t("extension")}
            </Notice>
          )}
        </div>
      </Card>
    </div>
  );
}

function waitingWord({ work, suggestion }: WorkView) {
  if (work.waived) return "waived";
  if (work.state === "issued" && suggestion.state === "closed") return "closed";
  return work.state;
}
