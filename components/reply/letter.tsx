import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Day } from "@/domain/day";
import { localName, type Named } from "@/domain/local-name";
import type { ShownReply } from "../suggestion/shown-reply";
import { LetterPoints } from "./letter-points";
import { type LetterCase, useLetterWords } from "./use-letter-words";

type Props = {
  at: LetterCase & { title: string; points: readonly string[]; lead: string; cosigners: readonly string[] };
  unit: Named & { governmentSide: boolean };
  reply: ShownReply;
};

/** The reply as the letter it is (答复函, rules.md §1.7): mark, number, heading, answers, sign-off, whom to call. */
export function Letter({ at, unit, reply }: Props) {
  const t = useTranslations("replyEditor.letter");
  const locale = useLocale();
  const words = useLetterWords(at);
  const { docNumber } = reply.reply;
  return (
    <article className="mx-auto w-full max-w-3xl rounded-lg border border-line bg-surface px-5 py-8 leading-loose md:px-14 md:py-12 print:max-w-none print:border-0 print:p-0">
      {reply.class && <p className="text-end font-semibold text-lg">{t("mark", { key: reply.class.key })}</p>}
      <p className="mt-4 text-center text-2xl text-brand-text tracking-wide">{localName(unit, locale)}</p>
      <p className="border-brand border-b-2 pb-2 text-center">{docNumber ?? t("docNumberOpen")}</p>
      <h2 className="mx-auto my-6 max-w-xl text-center text-2xl">{words.heading}</h2>
      <div className="grid gap-3">
        <p>{t("salutation", { names: [at.lead, ...at.cosigners].join(t("comma")) })}</p>
        <P>{t("opening", { title: at.title, number: words.number })}</P>
        <LetterPoints points={at.points} answers={reply.reply.answers} />
        <Rest reply={reply} />
        <P>{t("thanks")}</P>
      </div>
      <SignOff unit={localName(unit, locale)} reply={reply} />
      <footer className="mt-8 grid gap-1 border-line border-t pt-3 text-sm">
        <p>{t(unit.governmentSide ? "copiesGovernment" : "copies")}</p>
      </footer>
    </article>
  );
}

/** Under the answers: what it comes to, what follows, what the others say. */
function Rest({ reply: { reply, commitments } }: Pick<Props, "reply">) {
  const t = useTranslations("replyEditor.letter");
  const day = useLetterDay();
  return (
    <>
      {reply.summary && <Part title={t("summary")}>{reply.summary}</Part>}
      {reply.explanation && <Part title={t("explanation")}>{reply.explanation}</Part>}
      {reply.escalated && <P>{t("escalated")}</P>}
      {commitments.length > 0 && (
        <section>
          <h3 className="font-semibold text-base">{t("commitments")}</h3>
          {commitments.map(({ id, text, dueOn, owner }) => (
            <P key={id}>
              {dueOn ? t(owner ? "commitmentOf" : "commitment", { text, day: day(dueOn), owner }) : text}
            </P>
          ))}
        </section>
      )}
      {reply.opinions.map(({ unit, opinion }) => (
        <Part key={unit} title={t("opinion", { unit })}>
          {opinion ?? t("noOpinion")}
        </Part>
      ))}
    </>
  );
}

function SignOff({ unit, reply: { reply, signer } }: { unit: string; reply: ShownReply }) {
  const t = useTranslations("replyEditor.letter");
  const day = useLetterDay();
  const dated = (on: Day | null) => (on ? day(on) : t("dateOpen"));
  return (
    <div className="mt-10 break-inside-avoid">
      <div className="text-end">
        <p>
          {unit} {t("seal")}
        </p>
        <p>{dated(reply.issuedOn)}</p>
      </div>
      <div className="mt-6 grid gap-1">
        <p>{signer ? t("signer", { name: signer }) : t("signerOpen")}</p>
        <p>{t("contact", { name: reply.contactName })}</p>
        <p>{t("phone", { phone: reply.contactPhone })}</p>
      </div>
    </div>
  );
}

/** A day as a letter writes it, without its weekday. */
function useLetterDay() {
  const format = useFormatter();
  return (day: Day) => format.dateTime(new Date(`${day}T12:00:00+08:00`), "day");
}

const P = ({ children }: { children: ReactNode }) => (
  <p className="whitespace-pre-line indent-[2em]">{children}</p>
);

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h3 className="font-semibold text-base">{title}</h3>
    <P>{children}</P>
  </section>
);
