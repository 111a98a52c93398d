import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ContactList } from "@/components/suggestion/contact-list";
import { Prose } from "@/components/suggestion/prose";
import { RatingList } from "@/components/suggestion/rating-list";
import { Disclosure } from "@/components/ui/disclosure";
import { localName } from "@/domain/local-name";
import type { PartProps } from "../_parts/view";

/** What to look at while writing: the suggestion's reasons, what the deputy said, what the other units say. */
export function Around({ at }: PartProps) {
  const t = useTranslations("replyEditor.around");
  const locale = useLocale();
  const { suggestion, others, ratings } = at;
  // What another unit talked about with him is not this unit's contact.
  const contacts = at.contacts.filter(({ record }) => record.assignmentId === at.work.id);
  const opinions = others.filter(({ opinion }) => opinion !== null);
  const dissatisfied = ratings.filter(({ round }) => round === suggestion.round - 1);
  return (
    <section aria-labelledby="around" className="grid gap-2 rounded-lg border border-line bg-surface p-4">
      <h2 id="around" className="text-lg">
        {t("title")}
      </h2>
      {dissatisfied.length > 0 && (
        <Part title={t("rating")} open>
          <RatingList ratings={dissatisfied} />
        </Part>
      )}
      <Part title={t("suggestion")}>
        <Prose>{`${suggestion.situation}\n\n${suggestion.cause}`}</Prose>
      </Part>
      <Part title={t("contacts", { count: contacts.length })}>
        {contacts.length > 0 ? <ContactList contacts={contacts} /> : <p>{t("none")}</p>}
      </Part>
      {opinions.length > 0 && (
        <Part title={t("opinions", { count: opinions.length })}>
          {opinions.map(({ id, unit, opinion }) => (
            <div key={id}>
              <p className="font-semibold">{localName(unit, locale)}</p>
              <Prose>{opinion ?? ""}</Prose>
            </div>
          ))}
        </Part>
      )}
    </section>
  );
}

const Part = ({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) => (
  <Disclosure summary={title} open={open}>
    <div className="grid gap-3">{children}</div>
  </Disclosure>
);
