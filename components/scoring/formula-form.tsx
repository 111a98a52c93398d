import { useTranslations } from "next-intl";
import { FormFrame } from "@/components/organisation/form-frame";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/domain/form-state";
import type { Formula } from "@/domain/scoring/formula";
import { NumberGroup } from "./number-group";

type Props = { action: FormAction; hidden: Readonly<Record<string, number>>; formula: Formula };

/** A year's formula to be replaced: every number of it, and why it changes. */
export function FormulaForm({ action, hidden, formula }: Props) {
  const t = useTranslations("scoring.formulaForm");
  const parts = useTranslations("scoring");
  const classes = useTranslations("reply.classMeanings");
  const verdicts = useTranslations("rating.verdicts");
  const groups: [keyof Formula, (key: string) => string][] = [
    ["parts", (key) => parts(`parts.${key}`)],
    ["minus", (key) => parts(`minus.${key}`)],
    ["contact", (key) => t(`contacts.${key}`)],
    ["outcome", classes],
    ["promises", (key) => t(`promiseKinds.${key}`)],
    ["satisfaction", verdicts],
  ];
  return (
    <FormFrame action={action} hidden={hidden} back="/admin">
      {groups.map(([name, say]) => (
        <NumberGroup
          key={name}
          name={`formula.${name}`}
          title={t(name)}
          hint={name === "parts" ? t("partsHint") : undefined}
          numbers={numbersOf(formula[name], say)}
        />
      ))}
      <Field name="reason" label={t("reason")} hint={t("reasonHint")} required>
        <Textarea rows={2} />
      </Field>
    </FormFrame>
  );
}

const numbersOf = (values: Readonly<Record<string, number>>, say: (key: string) => string) =>
  Object.entries(values).map(([key, value]) => ({ key, value, label: say(key) }));
