import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/domain/form-state";
import type { PublicationSubject } from "@/domain/publication/guards";
import type { PublicationTransitionName } from "@/domain/publication/workflow";
import type { Offer } from "@/domain/workflow";

type Props = {
  offers: readonly Offer<PublicationTransitionName, PublicationSubject["state"]>[];
  seen: { id: string; version: number };
  actions: Partial<Record<PublicationTransitionName, FormAction>>;
};

/** What staff may do about a publication now; what is not possible yet stands there with its reason. */
export function ActForms({ offers, seen, actions }: Props) {
  const t = useTranslations("publication.transitions");
  const refusal = useTranslations("refusal");
  return offers.map(({ name, note, verdict }) => {
    const action = actions[name];
    if (!action) return null;
    const label = t(name);
    if (verdict.kind === "refused")
      return (
        <div key={name}>
          <Button because={refusal(verdict.because.key)}>{label}</Button>
        </div>
      );
    return note ? (
      <Explained key={`${name}-${seen.version}`} {...{ name, label, action, seen }} />
    ) : (
      <ActionForm key={`${name}-${seen.version}`} action={action} hidden={seen} label={label}>
        <div>
          <SubmitButton>{label}</SubmitButton>
        </div>
      </ActionForm>
    );
  });
}

type ExplainedProps = {
  name: PublicationTransitionName;
  label: string;
  action: FormAction;
  seen: Props["seen"];
};

function Explained({ name, label, action, seen }: ExplainedProps) {
  const t = useTranslations("publication.note");
  const key = name === "correct" || name === "withdraw" || name === "withhold" ? name : "correct";
  return (
    <Disclosure summary={label}>
      <ActionForm action={action} hidden={seen} label={label} className="grid gap-3">
        <Field name="note" label={t("label")} hint={t(key)} required>
          <Textarea rows={2} />
        </Field>
        <div>
          <SubmitButton look="secondary">{label}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
