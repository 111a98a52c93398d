import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { ActionForm } from "../ui/action-form";
import { Card } from "../ui/card";
import { DescriptionList } from "../ui/description-list";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { MomentText } from "../ui/moment-text";
import { SubmitButton } from "../ui/submit-button";

type Props = {
  person: { id: string; account: string; name: string; createdAt: Date; lastSeenAt: Date | null };
  rename?: FormAction | undefined;
};

/** Account name, since when, last seen; and the correction of a name. */
export function PersonFacts({ person, rename }: Props) {
  const t = useTranslations("person");
  const { id, account, name, createdAt, lastSeenAt } = person;
  return (
    <Card>
      <DescriptionList
        items={[
          { term: t("fields.account"), details: account },
          { term: t("fields.createdAt"), details: <MomentText at={createdAt} /> },
          {
            term: t("fields.lastSeenAt"),
            details: lastSeenAt ? <MomentText at={lastSeenAt} /> : t("detail.neverSeen"),
          },
        ]}
      />
      {rename && (
        <Disclosure summary={t("detail.rename")} className="mt-3">
          <ActionForm action={rename} hidden={{ userId: id }}>
            <Field name="name" label={t("fields.name")} required>
              <Input maxLength={60} defaultValue={name} autoComplete="off" />
            </Field>
            <SubmitButton look="secondary" className="justify-self-start">
              {t("detail.rename")}
            </SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </Card>
  );
}
