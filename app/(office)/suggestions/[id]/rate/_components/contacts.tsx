import { getTranslations } from "next-intl/server";
import { ContactConfirm } from "@/components/suggestion/contact-confirm";
import { ContactList } from "@/components/suggestion/contact-list";
import { Card } from "@/components/ui/card";
import { listContacts } from "@/db/queries/assignment";
import type { SuggestionDetail } from "@/db/queries/suggestion";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";
import { confirmContactRecord } from "../actions";

type Props = { viewer: Viewer; suggestion: SuggestionDetail; isRater: boolean };

/** How the units kept in contact; the deputy whose rating counts says whether it was so. */
export async function Contacts({ viewer, suggestion, isRater }: Props) {
  const [t, contacts] = await Promise.all([
    getTranslations("ratingForm"),
    listContacts(reads(), viewer, suggestion.id),
  ]);
  if (contacts.length === 0) return null;
  const open = contacts.filter(({ record }) => !record.confirmedAt && !record.objectedAt);
  return (
    <Card title={t("contacts")}>
      {isRater && open.length > 0 && <p className="mb-3">{t("contactsText")}</p>}
      <ContactList
        contacts={contacts}
        actions={(contact) =>
          isRater &&
          open.includes(contact) && <ContactConfirm record={contact.record} action={confirmContactRecord} />
        }
      />
    </Card>
  );
}
