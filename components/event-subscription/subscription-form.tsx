import { useTranslations } from "next-intl";
import { SUBSCRIBER_ROLES, type SubscriberRole } from "@/domain/event-subscription/states";
import type { FormAction } from "@/domain/form-state";
import { FormFrame } from "../organisation/form-frame";
import { useNamed } from "../organisation/use-named";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { Select } from "../ui/select";
import { TypeChoices } from "./type-choices";

type Props = {
  action: FormAction;
  hidden: Readonly<Record<string, string | number>>;
  units: readonly { id: string; name: string; nameEn: string }[];
  back: string;
  /** The subscription that is changed; a new one has none. */
  row?: { name: string; shownUrl: string; types: string[]; role: SubscriberRole; unitId: string | null };
};

/** A subscription: which system, with whose rights, and what it is told. */
export function SubscriptionForm({ action, hidden, units, back, row }: Props) {
  const t = useTranslations("eventSubscription.fields");
  const roles = useTranslations("person.roles");
  const named = useNamed();
  return (
    <FormFrame action={action} hidden={hidden} back={back}>
      <Field name="name" label={t("name")} hint={t("nameHint")} required>
        <Input maxLength={60} defaultValue={row?.name} autoComplete="off" />
      </Field>
      <Field
        name="url"
        label={t("url")}
        hint={row ? t("urlKeep", { url: row.shownUrl }) : t("urlHint")}
        required={!row}
      >
        <Input type="url" inputMode="url" maxLength={500} autoComplete="off" />
      </Field>
      <Field name="role" label={t("role")} hint={t("roleHint")} required>
        <Select
          options={SUBSCRIBER_ROLES.map((role) => ({ value: role, label: roles(role) }))}
          defaultValue={row?.role ?? "auditor"}
          className="w-fit"
        />
      </Field>
      <Field name="unitId" label={t("unit")} hint={t("unitHint")}>
        <Select
          options={units.map((unit) => ({ value: unit.id, label: named(unit) }))}
          placeholder={t("unitNone")}
          defaultValue={row?.unitId ?? ""}
        />
      </Field>
      <TypeChoices chosen={row?.types ?? ["suggestion.*", "assignment.*"]} />
    </FormFrame>
  );
}
