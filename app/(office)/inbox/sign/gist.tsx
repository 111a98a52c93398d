import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { NextStep } from "@/components/inbox/next-step";
import { LetterLinks } from "@/components/letter/letter-links";
import { DayText } from "@/components/ui/day-text";
import { Spoken } from "@/components/ui/spoken";
import type { HeadLine } from "@/db/queries/inbox-sign";
import { replyKey } from "@/domain/letter/from-reply";
import { localName } from "@/domain/local-name";

/** What a head sees of a thing before opening it. */
export function Gist({ line, step }: { line: HeadLine; step: NextStep }): ReactNode {
  if (step === "sign") return <ReplyGist line={line} />;
  if (step === "sendOpinion") return <OpinionGist line={line} />;
  if (step === "consentReturn") return <ReturnGist line={line} />;
  if (step === "consentExtension") return <ExtensionGist line={line} />;
  return null;
}

function ReplyGist({ line: { id, suggestionId, round, draft, contacts } }: { line: HeadLine }) {
  const t = useTranslations("inbox.sign");
  const locale = useLocale();
  if (!draft) return null;
  const open = draft.answers.filter(({ dealtWith }) => !dealtWith).length;
  const facts = [
    draft.class && `${draft.class.key} · ${localName(draft.class, locale)}`,
    t("points", { count: draft.answers.length, open }),
    t("contacts", { count: contacts }),
  ];
  return (
    <>
      <p>{facts.filter(Boolean).join(" · ")}</p>
      <Words text={draft.summary} />
      <By name={draft.draftedBy} word="drafted" />
      <p className="mt-2">
        <LetterLinks caseId={suggestionId} letter="reply" of={replyKey({ assignmentId: id, round })} />
      </p>
    </>
  );
}

const OpinionGist = ({ line: { opinion } }: { line: HeadLine }) => (
  <>
    <Words text={opinion?.text ?? ""} />
    <By name={opinion?.draftedBy ?? null} word="drafted" />
  </>
);

function ReturnGist({ line: { request } }: { line: HeadLine }) {
  const t = useTranslations("inbox.sign");
  const locale = useLocale();
  if (!request) return null;
  return (
    <>
      <Words text={request.reason} />
      {request.unit && <Spoken as="p">{t("proposedUnit", { unit: localName(request.unit, locale) })}</Spoken>}
      <By name={request.proposedBy} word="asked" />
    </>
  );
}

function ExtensionGist({ line: { extension } }: { line: HeadLine }) {
  const t = useTranslations("inbox.sign");
  const grounds = useTranslations("assignment.extensionGrounds");
  if (!extension) return null;
  return (
    <>
      <p>
        {grounds(extension.ground)}
        {extension.dueOn && (
          <>
            {" · "}
            {t("until")} <DayText day={extension.dueOn} />
          </>
        )}
      </p>
      <Words text={extension.note} />
      <By name={extension.proposedBy} word="asked" />
    </>
  );
}

const Words = ({ text }: { text: string }) =>
  text && (
    <Spoken as="p" className="line-clamp-3 whitespace-pre-line">
      {text}
    </Spoken>
  );

function By({ name, word }: { name: string | null; word: "drafted" | "asked" }) {
  const t = useTranslations("inbox.sign");
  return (
    name && (
      <Spoken as="p" className="text-muted text-sm">
        {t(word, { name })}
      </Spoken>
    )
  );
}
