"use client";
import { useTranslations } from "next-intl";
import { LIMITS } from "@/domain/suggestion/dictionary";
import { Disclosure } from "../ui/disclosure";
import { Field, useField } from "../ui/field";
import { FieldErrors } from "../ui/field-errors";
import { Textarea } from "../ui/textarea";

const SHOWN = 5;
const ROWS = Array.from({ length: LIMITS.points }, (_, index) => index);

/** The demands of a paper as numbered points; that there is none is said at their head. */
export function PointFields({ points }: { points: readonly string[] }) {
  const t = useTranslations("paper.fields");
  const legend = useTranslations("suggestion.fields")("points");
  const field = useField("points", legend);
  const shown = Math.max(SHOWN, points.length);
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      data-field="points"
      aria-describedby={field.hintId}
      className="grid min-w-0 gap-3"
    >
      <legend className="mb-1 font-semibold">{legend}</legend>
      <p id={field.hintId} className="text-muted text-sm">
        {t("pointsHint")}
      </p>
      <FieldErrors id={field.errorId} errors={field.errors} />
      {ROWS.slice(0, shown).map((index) => (
        <Point key={index} index={index} text={points[index]} />
      ))}
      {shown < LIMITS.points && (
        <Disclosure summary={t("morePoints")}>
          <div className="grid gap-3">
            {ROWS.slice(shown).map((index) => (
              <Point key={index} index={index} text={points[index]} />
            ))}
          </div>
        </Disclosure>
      )}
    </fieldset>
  );
}

function Point({ index, text = "" }: { index: number; text: string | undefined }) {
  const t = useTranslations("paper.fields");
  return (
    <Field name={`points.${index}`} label={t("point", { number: index + 1 })}>
      <Textarea max={LIMITS.point} rows={2} defaultValue={text} />
    </Field>
  );
}
