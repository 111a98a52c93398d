import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { localName } from "@/domain/local-name";
import type { PublishedCase } from "@/domain/portal/card";
import type { PublicPromise } from "@/domain/portal/promises";
import { RATING_AXES } from "@/domain/rating/dictionary";
import { Prose } from "../suggestion/prose";
import { SuggestionText } from "../suggestion/suggestion-text";
import { Badge } from "../ui/badge";
import { DayText } from "../ui/day-text";
import { DescriptionList } from "../ui/description-list";
import { FileList } from "../ui/file-list";
import { PromiseList } from "./promise-list";
import { PublicReply } from "./public-reply";

type Props = { of: PublishedCase; promises: readonly PublicPromise[] };

/** What a published case says, from its text to what became of it; only the parts that its level shows. */
export function StoryMain({ of: { id, snapshot }, promises }: Props) {
  const t = useTranslations("portal.story");
  const { summary, text, replies, outcomes, rating, files } = snapshot;
  return (
    <div className="grid gap-8 empty:hidden">
      {summary && (
        <Part title={t("summary")}>
          <Prose>{summary}</Prose>
        </Part>
      )}
      {text && (
        <Part title={t("text")}>
          <SuggestionText text={text} />
        </Part>
      )}
      {replies && replies.length > 0 && (
        <Part title={t("replies")}>
          {replies.map((reply) => (
            <PublicReply key={reply.id} reply={reply} points={text?.points ?? []} />
          ))}
        </Part>
      )}
      {outcomes && outcomes.length > 0 && (
        <Part title={t("outcomes")}>
          <Outcomes outcomes={outcomes} />
        </Part>
      )}
      {promises.length > 0 && (
        <Part title={t("promises")}>
          <PromiseList promises={promises} />
        </Part>
      )}
      {rating && (
        <Part title={t("rating")}>
          <Rating rating={rating} />
        </Part>
      )}
      {files && files.length > 0 && (
        <Part title={t("files")}>
          <FileList
            files={files.map((file) => ({
              ...{ id: file.id, name: file.name, bytes: file.size },
              href: `/portal/files/${id}/${file.id}`,
            }))}
          />
        </Part>
      )}
    </div>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="grid gap-4">
    <h2 className="border-line border-b pb-1.5 text-xl">{title}</h2>
    {children}
  </section>
);

function Outcomes({ outcomes }: { outcomes: NonNullable<PublishedCase["snapshot"]["outcomes"]> }) {
  const t = useTranslations("portal.story");
  const locale = useLocale();
  return (
    <ul className="grid gap-2">
      {outcomes.map(({ unit, round, class: result, issuedOn }) => (
        <li key={`${unit.id}-${round}`} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-medium">{localName(unit, locale)}</span>
          {result ? <Badge>{`${result.key} ${localName(result, locale)}`}</Badge> : t("noClass")}
          {issuedOn && (
            <span className="text-muted text-sm">
              <DayText day={issuedOn} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Rating({ rating }: { rating: NonNullable<PublishedCase["snapshot"]["rating"]> }) {
  const t = useTranslations();
  const items = RATING_AXES.map((axis) => ({
    term: t(`rating.axes.${axis}`),
    details: <span className="font-semibold">{t(`rating.verdicts.${rating[axis]}`)}</span>,
  }));
  return (
    <DescriptionList
      items={[...items, { term: t("portal.story.ratedOn"), details: <DayText day={rating.ratedOn} /> }]}
    />
  );
}
