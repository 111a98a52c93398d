import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { ActionForm } from "../ui/action-form";
import { DateInput } from "../ui/date-input";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { MultiSelect } from "../ui/multi-select";
import { SubmitButton } from "../ui/submit-button";

type Expert = { id: string; name: string; field: string; employer: string };

type Props = {
  action: FormAction;
  hidden: Record<string, string | number>;
  experts: readonly Expert[];
  /** As it stands, when a panel was called. */
  now?: { expertIds: readonly string[]; meetingOn: string | null; place: string };
};

/** Who sits in the panel, and when and where it meets. */
export function PanelForm({ action, hidden, experts, now }: Props) {
  const t = useTranslations("evaluation");
  const label = now ? t("arrange") : t("call");
  const options = experts.map(({ id, name, field, employer }) => ({
    value: id,
    label: `${name} · ${t("expert", { field, employer })}`,
  }));
  return (
    <ActionForm action={action} hidden={hidden} label={label} className="grid gap-4">
      <MultiSelect
        name="expertIds[]"
        label={t("panel")}
        hint={t("panelHint")}
        required
        options={options}
        defaultValue={now?.expertIds ?? []}
      />
      <Field name="meetingOn" label={t("meetingOn")} required>
        <DateInput defaultValue={now?.meetingOn ?? undefined} />
      </Field>
      <Field name="place" label={t("place")} required>
        <Input maxLength={100} defaultValue={now?.place} />
      </Field>
      <div>
        <SubmitButton look={now ? "secondary" : "primary"}>{now ? t("save") : label}</SubmitButton>
      </div>
    </ActionForm>
  );
}
