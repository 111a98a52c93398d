import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { type MultiOption, MultiSelect } from "@/components/ui/multi-select";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/domain/form-state";
import { listed } from "@/domain/listed";
import { WISH_ANSWERS } from "@/domain/suggestion/dictionary";
import type { Offer } from "@/domain/workflow";

type Props = {
  seen: { id: string; version: number };
  offer: Offer<string, string> | null;
  units: readonly MultiOption[];
  /** Names of the units the deputy wishes for, and the first one's id. */
  wished: readonly string[];
  wishedId: string | null;
  action: FormAction;
  /** The move it makes: staff assigns, the government office dispatches. */
  move?: "assign" | "dispatch";
  /** Waiting cases of the same group, "<id>@<version>", which can go to the same units in one act. */
  group?: readonly { value: string; label: string }[];
};

/** Who handles a case: one lead with any co-handling units, or several separately; and how the wish was weighed. */
export function AssignForm({
  seen,
  offer,
  units,
  wished,
  wishedId,
  action,
  move = "assign",
  group = [],
}: Props) {
  const t = useTranslations("desk.assign");
  const label = useTranslations("suggestion.transitions")(move);
  const refusal = useTranslations("refusal");
  if (!offer) return <Notice tone="info">{t("notOpen")}</Notice>;
  if (offer.verdict.kind === "refused")
    return <Button because={refusal(offer.verdict.because.key)}>{label}</Button>;
  return (
    <Card title={label}>
      <ActionForm action={action} hidden={seen} label={label} className="grid gap-5">
        <MultiSelect
          name="leadId"
          label={t("leadUnit")}
          hint={t("leadHint")}
          options={units}
          single
          defaultValue={wishedId ? [wishedId] : []}
        />
        <Disclosure summary={t("coOpen")}>
          <MultiSelect name="coIds[]" label={t("coUnits")} hint={t("coHint")} options={units} />
        </Disclosure>
        <Disclosure summary={t("separateOpen")}>
          <MultiSelect
            name="separateIds[]"
            label={t("separateUnits")}
            hint={t("separateHint")}
            options={units}
          />
        </Disclosure>
        <Wish wished={wished} />
        {group.length > 0 && <WithGroup group={group} />}
        <div>
          <SubmitButton>{label}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

function WithGroup({ group }: { group: NonNullable<Props["group"]> }) {
  const t = useTranslations("group");
  return (
    <CheckboxGroup
      name="cases[]"
      label={t("withGroup", { count: group.length })}
      hint={t("withGroupHint")}
      options={group}
      defaultValue={group.map(({ value }) => value)}
    />
  );
}

function Wish({ wished }: { wished: readonly string[] }) {
  const t = useTranslations("desk.assign");
  const words = useTranslations("suggestion.wishAnswers");
  const locale = useLocale();
  const options = WISH_ANSWERS.filter((value) => (value === "none") === (wished.length === 0)).map(
    (value) => ({
      value,
      label: words(value),
    }),
  );
  return (
    <>
      <RadioGroup
        name="wishAnswer"
        label={t("wishAnswer")}
        hint={wished.length > 0 ? t("wish", { names: listed(wished, locale) }) : t("noWish")}
        required
        options={options}
        defaultValue={wished.length > 0 ? "followed" : "none"}
      />
      {wished.length > 0 && (
        <Field name="wishNote" label={t("wishNote")} hint={t("wishNoteHint")}>
          <Textarea max={500} rows={2} />
        </Field>
      )}
    </>
  );
}
