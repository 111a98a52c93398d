import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import type { Placed } from "@/domain/person/place";
import type { Role } from "@/domain/viewer";
import { ActionForm } from "../ui/action-form";
import { DayText } from "../ui/day-text";
import { SubmitButton } from "../ui/submit-button";
import { RoleLine } from "./role-line";

type Membership = Placed & { id: string; role: Role; endedOn: string | null; lentBy: string | null };

type Props = {
  userId: string;
  memberships: readonly Membership[];
  /** Ends a role; absent where nothing may be changed. */
  end?: FormAction | undefined;
};

/** What a person is and was; a living role can be ended. */
export function MembershipList({ userId, memberships, end }: Props) {
  const t = useTranslations("person.roleList");
  return (
    <ul className="grid gap-3">
      {memberships.map((membership) => (
        <li key={membership.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <span className={membership.endedOn ? "text-muted" : undefined}>
            <RoleLine membership={membership} />
            {membership.lentBy && !membership.endedOn && <span className="text-muted"> · {t("lent")}</span>}
            {membership.endedOn && (
              <>
                {" · "}
                {t("ended")} <DayText day={membership.endedOn} />
              </>
            )}
          </span>
          {end && !membership.endedOn && (
            <ActionForm action={end} hidden={{ userId, membershipId: membership.id }} className="grid gap-2">
              <SubmitButton look="danger" size="small">
                {t("end")}
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
