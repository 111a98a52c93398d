import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import type { AccountState } from "@/domain/person/filter";
import type { Placed } from "@/domain/person/place";
import type { PersonAct } from "@/domain/person/said";
import type { Role } from "@/domain/viewer";
import { ActionForm } from "../ui/action-form";
import { Card } from "../ui/card";
import { Disclosure } from "../ui/disclosure";
import { Notice } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";
import { AccountActList, type AccountActs } from "./account-acts";
import type { Term } from "./mandate-fields";
import type { Mandate } from "./mandate-form";
import { MandateList } from "./mandate-list";
import { MembershipList } from "./membership-list";
import { PersonFacts } from "./person-facts";
import { type Places, RoleFormFields } from "./role-form-fields";

type PersonProps = {
  id: string;
  account: string;
  name: string;
  createdAt: Date;
  lastSeenAt: Date | null;
  isShared: boolean;
  memberships: readonly (Placed & {
    id: string;
    role: Role;
    endedOn: string | null;
    lentBy: string | null;
  })[];
  mandates: readonly (Mandate & {
    id: string;
    term: number;
    delegationName: string;
    delegationNameEn: string;
  })[];
};

type Props = {
  person: PersonProps;
  state: AccountState;
  /** What was done just before. */
  done?: PersonAct | undefined;
  isOneself: boolean;
  places: Places;
  terms: readonly Term[];
  actions: AccountActs & Record<"rename" | "addRole" | "endRole" | "setMandate", FormAction>;
};

/** A person as an administrator sees him: facts, roles, mandates, account. */
export function PersonView({ person, state, done, isOneself, places, terms, actions }: Props) {
  const t = useTranslations("person");
  const words = useTranslations("done.person");
  const living = state !== "retired";
  const own = living && !isOneself && !person.isShared;
  const other = living && !isOneself;
  return (
    <div className="grid max-w-3xl gap-6">
      {done && (
        <div role="status">
          <Notice tone="ok">{words(done)}</Notice>
        </div>
      )}
      <PersonFacts person={person} rename={living ? actions.rename : undefined} />
      <Card title={t("detail.roles")}>
        <div className="grid gap-4">
          <MembershipList
            userId={person.id}
            memberships={person.memberships}
            end={other ? actions.endRole : undefined}
          />
          {other && (
            <Disclosure summary={t("detail.addRole")}>
              <ActionForm action={actions.addRole} hidden={{ userId: person.id }} clears>
                <RoleFormFields places={places} without="deputy" />
                <SubmitButton look="secondary" className="justify-self-start">
                  {t("detail.addRole")}
                </SubmitButton>
              </ActionForm>
            </Disclosure>
          )}
        </div>
      </Card>
      <Card title={t("detail.mandates")}>
        <MandateList
          person={person}
          terms={terms}
          delegations={places.delegations}
          action={other ? actions.setMandate : undefined}
        />
      </Card>
      {living && (
        <Card title={t("detail.account")}>
          {own && <AccountActList userId={person.id} state={state} acts={actions} />}
          {!own && <Notice>{isOneself ? t("detail.oneself") : t("detail.shared")}</Notice>}
        </Card>
      )}
    </div>
  );
}
