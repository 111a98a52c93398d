"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { PUBLISH_PROPOSALS } from "@/domain/reply/dictionary";
import { Checkbox } from "../ui/checkbox";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { RadioGroup } from "../ui/radio-group";
import { Textarea } from "../ui/textarea";
import { CommitmentFields } from "./commitment-fields";
import { PointField } from "./point-field";
import type { ClassChoice, EditorSubject } from "./subject";
import type { useCommitmentRows } from "./use-commitment-rows";
import type { ReplyValues } from "./values";

type Props = {
  /** What the fields start with; from then on the words stand in them. */
  start: ReplyValues;
  /** What stands in them now, for what depends on the class. */
  values: ReplyValues;
  rows: ReturnType<typeof useCommitmentRows>;
  subject: EditorSubject;
};

/** The fields of a reply in the order one thinks: the points, what it comes to, what is promised, who answers for it. */
export function ReplyFields({ start, values, rows, subject: { points, classes, words } }: Props) {
  const t = useTranslations("replyEditor");
  const chosen = classes.find(({ key }) => key === values.classKey);
  return (
    <>
      <Part title={t("point.title", { count: points.length })} hint={t("point.hint")}>
        {points.map((point, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a point is its number
          <PointField key={index} index={index} point={point} start={start} />
        ))}
      </Part>
      <Part title={t("parts.classKey")} hint={t("classHint")}>
        <ClassField classes={classes} chosen={start.classKey} />
      </Part>
      <Part title={t("parts.commitments")} tag={chosen?.needsCommitment ? t("demanded") : undefined}>
        <CommitmentFields {...rows} />
      </Part>
      <Part title={t("parts.explanation")} tag={chosen?.needsExplanation ? t("demanded") : undefined}>
        <Field name="explanation" label={t("explanation.label")} hint={t("explanation.hint")} labelHidden>
          <Textarea rows={3} max={3000} defaultValue={start.explanation} />
        </Field>
        <Checkbox
          name="escalated"
          label={t("parts.escalated")}
          hint={t("escalatedHint")}
          defaultChecked={start.escalated === "on"}
        />
      </Part>
      <Part title={t("parts.summary")}>
        <Field name="summary" label={t("summary.label")} hint={t("summary.hint")} labelHidden>
          <Textarea rows={3} max={2000} defaultValue={start.summary} />
        </Field>
      </Part>
      <Part title={t("contact.title")} hint={t("contact.hint")}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="contactName" label={t("parts.contactName")}>
            <Input defaultValue={start.contactName} autoComplete="off" />
          </Field>
          <Field name="contactPhone" label={t("parts.contactPhone")}>
            <Input type="tel" defaultValue={start.contactPhone} autoComplete="off" />
          </Field>
        </div>
        <RadioGroup
          name="publishProposal"
          label={t("parts.publishProposal")}
          hint={t("publishHint")}
          inline
          defaultValue={start.publishProposal ?? "full"}
          options={PUBLISH_PROPOSALS.map((value) => ({ value, label: words.publishProposals[value] }))}
        />
      </Part>
    </>
  );
}

type PartProps = { title: string; hint?: string; tag?: string | undefined; children: ReactNode };

function Part({ title, hint, tag, children }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-4 rounded-lg border border-line bg-surface p-4 md:p-5">
      <div>
        <h2 id={id} className="text-lg">
          {title}
          {tag && <span className="ms-2 font-normal text-brand-text text-sm">{tag}</span>}
        </h2>
        {hint && <p className="text-muted text-sm">{hint}</p>}
      </div>
      {children}
    </section>
  );
}

/** The classes with what each demands of the reply (rules.md §1.6). */
function ClassField({ classes, chosen }: { classes: readonly ClassChoice[]; chosen: string | undefined }) {
  const t = useTranslations("replyEditor");
  const demand = ({ needsCommitment, needsExplanation }: ClassChoice) =>
    [needsCommitment && t("demands.commitment"), needsExplanation && t("demands.explanation")]
      .filter(Boolean)
      .join(" ");
  return (
    <RadioGroup
      name="classKey"
      label={t("parts.classKey")}
      labelHidden
      framed
      defaultValue={chosen}
      options={classes.map((choice) => ({
        value: choice.key,
        label: `${choice.key} · ${choice.label}`,
        hint: demand(choice) || undefined,
      }))}
    />
  );
}
