import { getTranslations } from "next-intl/server";
import { LetterLinks } from "@/components/letter/letter-links";
import { RatingList } from "@/components/suggestion/rating-list";
import { ReplyView } from "@/components/suggestion/reply-view";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { listReplies } from "@/db/queries/assignment";
import type { listRatings, SuggestionDetail } from "@/db/queries/suggestion";
import { replyKey } from "@/domain/letter/from-reply";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";

type Props = { viewer: Viewer; suggestion: SuggestionDetail };
type Ratings = Awaited<ReturnType<typeof listRatings>>;

/** The replies of the newest round that was answered, point by point. */
export async function Replies({ viewer, suggestion }: Props) {
  const replies = await listReplies(reads(), viewer, suggestion.id);
  const newest = Math.max(0, ...replies.map(({ reply }) => reply.round));
  const shown = replies.filter(({ reply }) => reply.round === newest);
  return (
    <>
      {shown.map((reply) => (
        <Card key={reply.reply.id}>
          <ReplyView points={suggestion.points} reply={reply} level={2} />
          <Papers caseId={suggestion.id} of={replyKey(reply.reply)} to={viewer.userId} />
        </Card>
      ))}
    </>
  );
}

/** The letter and the form to sign, for whoever reads and answers on paper. */
async function Papers(of: { caseId: string; of: string; to: string }) {
  const t = await getTranslations("letter.names");
  return (
    <ul className="mt-4 grid gap-2 border-line border-t pt-3">
      {(["reply", "feedback"] as const).map((letter) => (
        <li key={letter} className="flex flex-wrap items-center justify-between gap-2">
          {t(letter)}
          <LetterLinks {...of} letter={letter} />
        </li>
      ))}
    </ul>
  );
}

/** What was answered and rated before, folded. */
export async function EarlierRounds({ viewer, suggestion, ratings }: Props & { ratings: Ratings }) {
  const [t, replies] = await Promise.all([
    getTranslations("ratingForm"),
    listReplies(reads(), viewer, suggestion.id),
  ]);
  const newest = Math.max(0, ...replies.map(({ reply }) => reply.round));
  const rounds = [...new Set(replies.map(({ reply }) => reply.round))].filter((round) => round < newest);
  return (
    <>
      {rounds.map((round) => (
        <Disclosure key={round} summary={t("earlier", { round })}>
          <div className="grid gap-6">
            {replies
              .filter(({ reply }) => reply.round === round)
              .map((reply) => (
                <ReplyView key={reply.reply.id} points={suggestion.points} reply={reply} level={2} />
              ))}
            <RatingList ratings={ratings.filter((rating) => rating.round === round)} />
          </div>
        </Disclosure>
      ))}
    </>
  );
}
