import { useTranslations } from "next-intl";
import { ContactForm } from "@/components/contact/contact-form";
import { ContactList } from "@/components/suggestion/contact-list";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Spoken } from "@/components/ui/spoken";
import { noteContact } from "../../actions";
import { copyPrefix, offered, type PartProps, seenOf, type WorkView } from "./view";

/** Talking with the deputy: what was recorded, what he says of it, and the form for the next record (rules.md §1.8). */
export function ContactPart({ at }: PartProps) {
  const t = useTranslations("inbox.contact");
  const mine = at.contacts.filter(({ record }) => record.assignmentId === at.work.id);
  const others = at.contacts.filter(({ record }) => record.assignmentId !== at.work.id);
  const offer = offered(at, "recordContact");
  if (!offer && at.contacts.length === 0) return null;
  const open = at.subject.contactsThisRound === 0 && at.work.state === "working";
  return (
    <div id="contacts" className="scroll-mt-16">
      <Card title={t("title")}>
        <div className="grid gap-4">
          {at.phone && (
            <p>
              <Spoken>{t("phone", { name: at.suggestion.lead })}</Spoken>
              <a href={`tel:${at.phone}`} className="link tabular-nums">
                {at.phone}
              </a>
            </p>
          )}
          {at.suggestion.wantsContact && offer && <Notice>{t("wanted")}</Notice>}
          {mine.length > 0 ? <ContactList contacts={mine} /> : <p className="text-muted">{t("none")}</p>}
          {others.length > 0 && (
            <Disclosure summary={t("others", { count: others.length })}>
              <ContactList contacts={others} />
            </Disclosure>
          )}
          {offer && (
            <Disclosure summary={t("record")} open={open}>
              <Form key={mine.length} at={at} count={mine.length} />
            </Disclosure>
          )}
        </div>
      </Card>
    </div>
  );
}

/** A form for each record: when one is written, the next one is empty. */
function Form({ at, count }: PartProps & { count: number }) {
  return (
    <ContactForm
      action={noteContact}
      hidden={{ ...seenOf(at), recordId: crypto.randomUUID() }}
      from={at.work.assignedOn}
      today={at.today}
      people={at.suggestion.lead}
      phase={phaseOf(at)}
      copyPrefix={copyPrefix(at, "contact")}
      count={count}
    />
  );
}

function phaseOf({ work: { state } }: WorkView) {
  if (state === "received") return "before";
  return state === "issued" ? "after" : "during";
}
