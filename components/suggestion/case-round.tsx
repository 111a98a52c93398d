import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "../ui/card";
import { ContactList, type ShownContact } from "./contact-list";
import { RatingList, type ShownRating } from "./rating-list";
import { ReplyView } from "./reply-view";
import type { ShownReply } from "./shown-reply";

type Props<Contact> = {
  title: string;
  points: readonly string[];
  contacts: readonly Contact[];
  replies: readonly (ShownReply & { reply: { id: string } })[];
  ratings: readonly ShownRating[];
  /** What units and experts found after the second dissatisfaction (Henan Art. 22). */
  evaluation?: ReactNode;
  contactActions?: ((contact: Contact) => ReactNode) | undefined;
};

/** One round of handling: how the deputy was heard, what was answered, and what he thinks of it. */
export function CaseRound<Contact extends ShownContact>(props: Props<Contact>) {
  const { title, points, contacts, replies, ratings, evaluation, contactActions } = props;
  const t = useTranslations("case.round");
  return (
    <Card title={title} className="scroll-mt-4">
      <div className="grid gap-6 print:block print:space-y-6">
        {contacts.length > 0 && (
          <Part title={t("contacts")}>
            <ContactList contacts={contacts} actions={contactActions} />
          </Part>
        )}
        {replies.map((reply) => (
          <ReplyView key={reply.reply.id} points={points} reply={reply} />
        ))}
        {replies.length === 0 && <p className="text-muted">{t("noReply")}</p>}
        {ratings.length > 0 && (
          <Part title={t("ratings")}>
            <RatingList ratings={ratings} />
          </Part>
        )}
        {evaluation && <Part title={t("evaluation")}>{evaluation}</Part>}
      </div>
    </Card>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="grid gap-2 print:block print:space-y-2">
    <h3 className="text-lg">{title}</h3>
    {children}
  </section>
);
