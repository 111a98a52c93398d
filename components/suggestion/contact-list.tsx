import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { localName } from "@/domain/local-name";
import type { CONTACT_PHASES, ContactWay } from "@/domain/reply/dictionary";
import { Badge } from "../ui/badge";
import { DayText } from "../ui/day-text";
import { Spoken } from "../ui/spoken";
import { StatusTag } from "../ui/status-tag";
import { Prose } from "./prose";

/** A contact with the deputy, as `listContacts` reads it. */
export type ShownContact = {
  unit: string;
  unitEn: string;
  recordedBy: string;
  record: {
    id: string;
    round: number;
    phase: (typeof CONTACT_PHASES)[number];
    way: ContactWay;
    heldOn: string;
    place: string;
    people: string;
    summary: string;
    confirmedAt: Date | null;
    objectedAt: Date | null;
    objection: string | null;
  };
};

type Props<Contact> = {
  contacts: readonly Contact[];
  /** Something under a record: the form to confirm it. */
  actions?: ((contact: Contact) => ReactNode) | undefined;
};

/** Contacts with the deputy before, during and after the handling, and whether he says they were so. */
export function ContactList<Contact extends ShownContact>({ contacts, actions }: Props<Contact>) {
  return (
    <ul className="grid gap-4">
      {contacts.map((contact) => (
        <li key={contact.record.id} className="grid break-inside-avoid gap-1 border-line border-s-2 ps-4">
          <ContactLine contact={contact} />
          {actions?.(contact)}
        </li>
      ))}
    </ul>
  );
}

function ContactLine({ contact: { record, unit, unitEn, recordedBy } }: { contact: ShownContact }) {
  const t = useTranslations("reply");
  const words = useTranslations("case.contact");
  const locale = useLocale();
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <DayText day={record.heldOn} />
        <span className="font-semibold">{t(`contactWays.${record.way}`)}</span>
        <Badge>{t(`contactPhases.${record.phase}`)}</Badge>
        <Confirmation record={record} />
      </p>
      <Spoken as="p" className="text-muted text-sm">
        {words("line", { unit: localName({ name: unit, nameEn: unitEn }, locale), people: record.people })}
        {record.place && ` · ${words("place", { place: record.place })}`}
        {` · ${words("recordedBy", { name: recordedBy })}`}
      </Spoken>
      <Prose>{record.summary}</Prose>
      {record.objection && (
        <Spoken as="p" className="text-danger">
          {words("objection", { objection: record.objection })}
        </Spoken>
      )}
    </>
  );
}

function Confirmation({ record: { confirmedAt, objectedAt } }: Pick<ShownContact, "record">) {
  const t = useTranslations("case.contact");
  if (objectedAt) return <StatusTag tone="danger">{t("objected")}</StatusTag>;
  if (confirmedAt) return <StatusTag tone="ok">{t("confirmed")}</StatusTag>;
  return <StatusTag>{t("unconfirmed")}</StatusTag>;
}
