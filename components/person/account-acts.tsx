import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import type { AccountState } from "@/domain/person/filter";
import { ActionForm } from "../ui/action-form";
import { Disclosure } from "../ui/disclosure";
import { SubmitButton } from "../ui/submit-button";

/** What an administrator can do with an account. */
export type AccountActs = Record<"reset" | "lock" | "unlock" | "retire", FormAction>;

type Props = { userId: string; state: AccountState; acts: AccountActs };

/** New password, lock and unlock, retire: each says what it brings before it is done. */
export function AccountActList({ userId, state, acts }: Props) {
  const offered = state === "locked" ? OFFERED.locked : OFFERED.open;
  return (
    <div className="grid gap-2">
      {offered.map((act) => (
        <AccountAct key={act} act={act} userId={userId} action={acts[act]} />
      ))}
    </div>
  );
}

const OFFERED = { open: ["reset", "lock", "retire"], locked: ["unlock", "reset", "retire"] } as const;

type ActProps = { act: keyof AccountActs; userId: string; action: FormAction };

function AccountAct({ act, userId, action }: ActProps) {
  const t = useTranslations("person.acts");
  return (
    <Disclosure summary={t(`${act}.title`)}>
      <ActionForm action={action} hidden={{ userId }} className="grid justify-items-start gap-3 py-2">
        <p>{t(`${act}.brings`)}</p>
        <SubmitButton look={act === "unlock" ? "secondary" : "danger"}>{t(`${act}.title`)}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
