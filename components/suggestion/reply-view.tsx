import { useLocale, useTranslations } from "next-intl";
import { localName } from "@/domain/local-name";
import { Badge } from "../ui/badge";
import { DayText } from "../ui/day-text";
import { Spoken } from "../ui/spoken";
import { Prose } from "./prose";
import { ReplyAnswers } from "./reply-answers";
import { ReplyFacts } from "./reply-facts";
import type { ShownReply } from "./shown-reply";

type Props = {
  /** The numbered points of the suggestion. */
  points: readonly string[];
  reply: ShownReply;
  /** The heading's level in the page; 3 unless told. */
  level?: 2 | 3 | undefined;
};

/** A unit's reply: each numbered point beside its answer, then what it comes to and who stands for it. */
export function ReplyView({ points, reply: shown, level = 3 }: Props) {
  const t = useTranslations("case.reply");
  const locale = useLocale();
  const { reply, commitments } = shown;
  const Heading = level === 2 ? "h2" : "h3";
  const unit = localName({ name: shown.unit, nameEn: shown.unitEn }, locale);
  return (
    <article className="grid gap-4 print:block print:space-y-4">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <Heading className="text-lg">
          <Spoken>{t("title", { unit })}</Spoken>
        </Heading>
        <span className="flex flex-wrap gap-2">
          {reply.issuedOn === null && <Badge tone="warn">{t("draft")}</Badge>}
          <ReplyClass of={shown.class} />
        </span>
      </header>
      <ReplyAnswers points={points} answers={reply.answers} />
      {reply.summary && <Part title={t("summary")} text={reply.summary} />}
      {reply.explanation && <Part title={t("explanation")} text={reply.explanation} />}
      {reply.escalated && <p>{t("escalated")}</p>}
      {commitments.length > 0 && <Commitments list={commitments} />}
      {reply.opinions.map(({ unit: other, opinion }) => (
        <Part key={other} title={t("opinion", { unit: other })} text={opinion ?? t("noOpinion")} />
      ))}
      <ReplyFacts reply={reply} signer={shown.signer} />
    </article>
  );
}

function ReplyClass({ of }: { of: ShownReply["class"] }) {
  const t = useTranslations("case.reply");
  const locale = useLocale();
  if (!of) return null;
  return <Badge>{t("class", { key: of.key, name: localName(of, locale) })}</Badge>;
}

const Part = ({ title, text }: { title: string; text: string }) => (
  <section>
    <Spoken as="p" className="font-semibold">
      {title}
    </Spoken>
    <Prose>{text}</Prose>
  </section>
);

/** What the unit promised, each by a day (rules.md §5.3). */
function Commitments({ list }: { list: ShownReply["commitments"] }) {
  const t = useTranslations("case.reply");
  return (
    <section>
      <p className="font-semibold">{t("commitments")}</p>
      <ul className="grid list-disc gap-1 ps-6">
        {list.map(({ id, text, dueOn, owner }) => (
          <li key={id}>
            <Spoken>{text}</Spoken>
            {owner && (
              <Spoken as="span" className="ms-2 inline-block text-muted text-sm">
                {t("owner", { owner })}
              </Spoken>
            )}
            {dueOn && (
              <span className="ms-2 inline-block text-muted text-sm">
                {t("until")} <DayText day={dueOn} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
