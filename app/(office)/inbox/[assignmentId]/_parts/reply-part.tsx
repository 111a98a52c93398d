import { useTranslations } from "next-intl";
import { RatingList } from "@/components/suggestion/rating-list";
import { ReplyView } from "@/components/suggestion/reply-view";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { Spoken } from "@/components/ui/spoken";
import { offered, type PartProps, readable, replyOf } from "./view";

/** The unit's reply as far as it is written, and what the deputy says of it. */
export function ReplyPart({ at }: PartProps) {
  const t = useTranslations("inbox.reply");
  const { suggestion, work } = at;
  const shown = replyOf(at, suggestion.round);
  const ratings = at.ratings.filter(({ round }) => round === suggestion.round);
  // Whoever signs reads it above.
  if (!shown || offered(at, "sign")) return null;
  const open = ["drafted", "internal_review", "signed", "issued"].includes(work.state);
  return (
    <Card
      title={t("title")}
      actions={
        <span className="flex flex-wrap gap-2">
          {offered(at, "saveReply") && (
            <LinkButton href={`/inbox/${work.id}/reply`} look="quiet" size="small">
              {t("write")}
            </LinkButton>
          )}
          <LinkButton href={`/inbox/${work.id}/letter`} look="quiet" size="small">
            {t("letter")}
          </LinkButton>
        </span>
      }
    >
      <Disclosure summary={t(shown.reply.issuedOn ? "issued" : "draft")} open={open}>
        <ReplyView points={suggestion.points} reply={readable(at, shown)} />
      </Disclosure>
      {ratings.length > 0 && (
        <div className="mt-4 grid gap-2">
          <h3 className="text-lg">{t("rating")}</h3>
          <RatingList ratings={ratings} />
        </div>
      )}
    </Card>
  );
}

/** What was answered in earlier rounds, and why the deputy was not satisfied. */
export function EarlierRounds({ at }: PartProps) {
  const t = useTranslations("inbox.reply");
  const rounds = Array.from(
    { length: at.suggestion.round - 1 },
    (_, index) => at.suggestion.round - 1 - index,
  );
  if (rounds.length === 0) return null;
  return (
    <Card title={t("earlier")}>
      <div className="grid gap-5">
        {at.suggestion.evaluation && (
          <div>
            <h3 className="text-lg">{t("evaluation")}</h3>
            <Spoken as="p" className="max-w-prose whitespace-pre-line">
              {at.suggestion.evaluation}
            </Spoken>
          </div>
        )}
        {rounds.map((round) => (
          <Round key={round} at={at} round={round} />
        ))}
      </div>
    </Card>
  );
}

function Round({ at, round }: PartProps & { round: number }) {
  const t = useTranslations("inbox");
  const shown = replyOf(at, round);
  return (
    <section className="grid gap-3">
      <h3 className="text-lg">{t("round", { round })}</h3>
      <RatingList ratings={at.ratings.filter((rating) => rating.round === round)} />
      {shown && (
        <Disclosure summary={t("reply.issued")}>
          <ReplyView points={at.suggestion.points} reply={shown} />
        </Disclosure>
      )}
    </section>
  );
}
