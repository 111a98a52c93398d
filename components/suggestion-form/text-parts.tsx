"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LIMITS } from "@/domain/suggestion/dictionary";
import type { DraftValues } from "@/domain/suggestion/draft";
import { Field } from "../ui/field";
import { Select } from "../ui/select";
import { Textarea } from "../ui/textarea";
import type { DraftChoices } from "./draft-choices";
import { FormPart } from "./form-part";
import { Place } from "./place";
import { PointsPart } from "./points-part";
import { TitleInput } from "./title-input";

type Props = { values: DraftValues; categories: DraftChoices["categories"]; similar: ReactNode };

/** What the suggestion says: its title and field, then the three parts in the order people think. */
export function TextParts({ values, categories, similar }: Props) {
  const t = useTranslations("filing.parts");
  const fields = useTranslations("suggestion.fields");
  return (
    <>
      <FormPart title={t("subject")}>
        <Place of="title">
          <Field name="title" label={fields("title")} hint={t("titleHint")}>
            <TitleInput defaultValue={values.title} />
          </Field>
        </Place>
        <Place of="categoryId">
          <Field name="categoryId" label={fields("category")} className="max-w-md">
            <Select options={categories} placeholder={t("choose")} defaultValue={values.categoryId} />
          </Field>
        </Place>
        {similar}
      </FormPart>
      <FormPart title={t("text")} lead={t("textLead")}>
        <Place of="situation">
          <Field name="situation" label={fields("situation")} hint={t("situationHint")}>
            <Textarea max={LIMITS.part} rows={6} defaultValue={values.situation} />
          </Field>
        </Place>
        <Place of="cause">
          <Field name="cause" label={fields("cause")} hint={t("causeHint")}>
            <Textarea max={LIMITS.part} rows={5} defaultValue={values.cause} />
          </Field>
        </Place>
        <Place of="points">
          <PointsPart points={values.points} />
        </Place>
        <p className="text-muted care:text-ink">{t("filesNext")}</p>
      </FormPart>
    </>
  );
}
