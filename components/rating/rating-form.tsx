import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { RATING_AXES, VERDICTS, type Verdict } from "@/domain/rating/dictionary";
import { LocalCopy } from "../inbox/local-copy";
import { ActionForm } from "../ui/action-form";
import { CheckboxGroup } from "../ui/checkbox-group";
import { Field } from "../ui/field";
import { RadioGroup } from "../ui/radio-group";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import { ShownWhen } from "./shown-when";

/** What a dissatisfied answer leads to: the move that it makes, or none for a co-signer. */
export type Unhappy = "dispute" | "appeal" | "rateLast" | "cosigner";

type Props = {
  action: FormAction;
  /** The case as it was seen. */
  seen: { id: string; version: number };
  unhappy: Unhappy;
  /** The units that may have to handle it again, when there is a choice. */
  units: readonly { value: string; label: string }[];
  copyPrefix: string;
};

/** Three questions with big answers; dissatisfaction asks for its reason and a concrete demand (Henan Art. 22). */
export function RatingForm({ action, seen, unhappy, units, copyPrefix }: Props) {
  const t = useTranslations("ratingForm");
  return (
    <ActionForm action={action} hidden={seen} label={t("form")} className="grid max-w-prose gap-7" kept>
      <LocalCopy prefix={copyPrefix} version={seen.version} restored={t("restored")} />
      {RATING_AXES.map((axis) => (
        <Axis key={axis} axis={axis} unhappy={unhappy} />
      ))}
      <ShownWhen name="overall" value="dissatisfied">
        <Why units={units} />
      </ShownWhen>
      <div className="grid gap-2">
        <p className="text-muted text-sm">{t("final")}</p>
        <SubmitButton className="max-md:w-full md:justify-self-start">{t("send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

type AxisProps = { axis: (typeof RATING_AXES)[number]; unhappy: Unhappy };

function Axis({ axis, unhappy }: AxisProps) {
  const t = useTranslations("ratingForm");
  const isOverall = axis === "overall";
  const words = useTranslations("rating");
  return (
    <RadioGroup
      name={axis}
      label={words(`axes.${axis}`)}
      hint={isOverall && unhappy === "cosigner" ? t("next.cosigner") : t(`hints.${axis}`)}
      required
      framed
      options={VERDICTS.map((value) => ({
        value,
        label: words(`verdicts.${value}`),
        hint: isOverall && unhappy !== "cosigner" ? t(`next.${nextOf(value, unhappy)}`) : undefined,
      }))}
    />
  );
}

const nextOf = (verdict: Verdict, unhappy: Unhappy) => (verdict === "dissatisfied" ? unhappy : verdict);

function Why({ units }: Pick<Props, "units">) {
  const t = useTranslations("ratingForm");
  return (
    <div className="grid gap-5 rounded-md border border-edge p-4">
      <div>
        <h3 className="text-lg">{t("why")}</h3>
        <p>{t("whyText")}</p>
        <noscript>
          <p className="text-muted text-sm">{t("whyPlain")}</p>
        </noscript>
      </div>
      <Field name="reason" label={t("reason")} hint={t("reasonHint")}>
        <Textarea max={2000} rows={4} />
      </Field>
      <Field name="demand" label={t("demand")} hint={t("demandHint")}>
        <Textarea max={2000} rows={4} />
      </Field>
      {units.length > 1 && (
        <CheckboxGroup name="assignmentIds[]" label={t("units")} hint={t("unitsHint")} options={units} />
      )}
    </div>
  );
}
