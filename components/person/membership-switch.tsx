import { useTranslations } from "next-intl";
import type { Placed } from "@/domain/person/place";
import type { Role } from "@/domain/viewer";
import { SubmitButton } from "../ui/submit-button";
import { useRoleLine } from "./role-line";

type Props = {
  /** The other memberships of the person. */
  memberships: readonly (Placed & { id: string; role: Role })[];
  action: (form: FormData) => Promise<void>;
};

/** Goes on in another role; a plain form, one button for each. */
export function MembershipSwitch({ memberships, action }: Props) {
  const t = useTranslations("account.switch");
  const line = useRoleLine();
  return (
    <form action={action} data-leaves="" className="grid gap-1">
      <p className="text-muted text-sm">{t("title")}</p>
      {memberships.map((membership) => (
        <SubmitButton
          key={membership.id}
          name="membershipId"
          value={membership.id}
          look="secondary"
          size="small"
          className="justify-start text-start"
        >
          {line(membership)}
        </SubmitButton>
      ))}
    </form>
  );
}
