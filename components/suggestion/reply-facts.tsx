import { useTranslations } from "next-intl";
import { DayText } from "../ui/day-text";
import { DescriptionList } from "../ui/description-list";
import { PersonLine } from "../ui/person-line";
import { Spoken } from "../ui/spoken";
import type { ShownReply } from "./shown-reply";

/** Under a reply: its number, who signed it when, and whom to call. */
export function ReplyFacts({ reply, signer }: Pick<ShownReply, "reply" | "signer">) {
  const t = useTranslations("case.reply");
  const { docNumber, signedOn, issuedOn, contactName, contactPhone } = reply;
  return (
    <DescriptionList
      items={[
        { term: t("docNumber"), details: docNumber },
        {
          term: t("signed"),
          details: signer && (
            <>
              <Spoken>{signer}</Spoken> {signedOn && <DayText day={signedOn} />}
            </>
          ),
        },
        { term: t("issued"), details: issuedOn && <DayText day={issuedOn} /> },
        {
          term: t("contactPerson"),
          details: contactName && <PersonLine name={contactName} phone={contactPhone || undefined} />,
        },
      ]}
    />
  );
}
