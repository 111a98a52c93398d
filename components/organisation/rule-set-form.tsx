import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { CLOCK_NAMES, CLOCKS, type ClockName, type RuleSet } from "@/domain/clock/rules";
import type { Day } from "@/domain/day";
import type { FormAction } from "@/domain/form-state";
import { RuleFields, type RuleWords } from "./rule-fields";

type Props = { action: FormAction; base: RuleSet; today: Day };

/** New rules, beginning from those in force. */
export function RuleSetForm({ action, base, today }: Props) {
  const t = useTranslations("organisation.rule");
  const common = useTranslations("common");
  const words = useRuleFieldWords();
  return (
    <ActionForm action={action} className="grid gap-6">
      <div className="grid max-w-prose gap-6">
        <Field name="name" label={t("name")} required>
          <Input defaultValue={base.name} />
        </Field>
        <Field name="key" label={t("key")} hint={t("keyHint")} required>
          <Input className="max-w-72" autoCapitalize="none" spellCheck={false} />
        </Field>
        <Field name="validFrom" label={t("validFrom")} hint={t("validFromHint")} required>
          <DateInput min={today} />
        </Field>
        <Field name="source" label={t("source")} required>
          <Textarea rows={3} lang="zh-CN" defaultValue={base.source} max={300} />
        </Field>
      </div>
      <div className="grid gap-3">
        {CLOCK_NAMES.map((clock) => (
          <RuleFields key={clock} name={`rules.${clock}`} rule={base.rules[clock]} words={words(clock)} />
        ))}
      </div>
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t("save")}</SubmitButton>
        <LinkButton href="/admin/rules">{common("cancel")}</LinkButton>
      </div>
    </ActionForm>
  );
}

function useRuleFieldWords(): (clock: ClockName) => RuleWords {
  const t = useTranslations("organisation.rule");
  const clocks = useTranslations("clock");
  const units = (["working_days", "months", "fixed"] as const).map((unit) => ({
    value: unit,
    label: t(`units.${unit}`),
  }));
  const shared = {
    unit: t("unit"),
    length: t("length"),
    month: t("month"),
    day: t("day"),
    legal: t("legal"),
    units,
  };
  return (clock) => ({
    ...shared,
    legend: clocks(`names.${clock}`),
    starts: t("startsLine", { event: clocks(`starts.${CLOCKS[clock].starts}`) }),
  });
}
