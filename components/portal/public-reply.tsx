import { useLocale, useTranslations } from "next-intl";
import { localName } from "@/domain/local-name";
import type { PublicReply as Reply } from "@/domain/publication/snapshot";
import { Prose } from "../suggestion/prose";
import { ReplyAnswers } from "../suggestion/reply-answers";
import { DayText } from "../ui/day-text";
import { Spoken } from "../ui/spoken";

type Props = { reply: Reply; points: readonly string[] };

/** A unit's reply as it was published: each point beside its answer. */
export function PublicReply({ reply, points }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  const { unit, docNumber, issuedOn, round, answers, summary, explanation } = reply;
  return (
    <article className="grid gap-3">
      <header className="grid gap-1">
        <Spoken as="h3" className="text-lg">
          {t("case.reply.title", { unit: localName(unit, locale) })}
        </Spoken>
        <p className="flex flex-wrap gap-x-3 text-muted text-sm">
          {docNumber && <Spoken as="span">{docNumber}</Spoken>}
          {issuedOn && <DayText day={issuedOn} />}
          {round > 1 && <span>{t("portal.story.round", { round })}</span>}
        </p>
      </header>
      <ReplyAnswers points={points} answers={answers} />
      {summary && (
        <section>
          <h4 className="font-semibold">{t("case.reply.summary")}</h4>
          <Prose>{summary}</Prose>
        </section>
      )}
      {explanation && (
        <section>
          <h4 className="font-semibold">{t("case.reply.explanation")}</h4>
          <Prose>{explanation}</Prose>
        </section>
      )}
    </article>
  );
}
