import { useTranslations } from "next-intl";
import { CaseRound } from "@/components/suggestion/case-round";
import { ContactConfirm } from "@/components/suggestion/contact-confirm";
import { Prose } from "@/components/suggestion/prose";
import type { CaseStory } from "@/db/queries/case";
import type { Viewer } from "@/domain/viewer";
import { answerContact } from "../actions";

type Props = { story: CaseStory; viewer: Viewer };

/** Each round of handling, the first one first; before anything was done there is none to show. */
export function CaseRounds({ story, viewer }: Props) {
  const t = useTranslations("case.round");
  const { suggestion, contacts, replies, ratings, raterId } = story;
  const { round: last, points, evaluation } = suggestion;
  if (contacts.length === 0 && replies.length === 0) return null;
  const answers = viewer.role === "deputy" && viewer.userId === raterId;
  return (
    <div id="contacts" className="grid scroll-mt-4 gap-6">
      {Array.from({ length: last }, (_, index) => index + 1).map((round) => (
        <CaseRound
          key={round}
          title={last === 1 ? t("only") : t("title", { round })}
          points={points}
          contacts={contacts.filter(({ record }) => record.round === round)}
          replies={replies.filter(({ reply }) => reply.round === round)}
          ratings={ratings.filter((rating) => rating.round === round)}
          evaluation={round === EVALUATED && evaluation && <Prose>{evaluation}</Prose>}
          contactActions={({ record }) =>
            answers &&
            !record.confirmedAt &&
            !record.objectedAt && <ContactConfirm action={answerContact} record={record} />
          }
        />
      ))}
    </div>
  );
}

/** The round after which a second dissatisfaction is evaluated (Henan Art. 22). */
const EVALUATED = 2;
