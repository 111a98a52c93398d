"use client";
import { useTranslations } from "next-intl";
import { use } from "react";
import { Button } from "../ui/button";
import { DateInput } from "../ui/date-input";
import { Field } from "../ui/field";
import { FormContext } from "../ui/form-context";
import { Plus, X } from "../ui/icons";
import { Input } from "../ui/input";
import { Textarea } from "../ui/textarea";
import { useHydrated } from "../ui/use-hydrated";
import type { ShownRow } from "./use-commitment-rows";

type Props = {
  rows: readonly ShownRow[];
  add: () => void;
  remove: (key: number) => void;
};

/** What the unit promises, each with its day; an empty line is not saved. */
export function CommitmentFields({ rows, add, remove }: Props) {
  const t = useTranslations("replyEditor.commitments");
  const hydrated = useHydrated();
  return (
    <div className="grid gap-4">
      <p className="text-muted text-sm">{hydrated ? t("hint") : t("hintPlain")}</p>
      {rows.map((row, index) => (
        <Row key={row.key} row={row} index={index} remove={hydrated ? remove : undefined} />
      ))}
      {hydrated && (
        <div>
          <Button size="small" onClick={add}>
            <Plus aria-hidden />
            {t("add")}
          </Button>
        </div>
      )}
    </div>
  );
}

type RowProps = { row: ShownRow; index: number; remove: ((key: number) => void) | undefined };

function Row({ row, index, remove }: RowProps) {
  const t = useTranslations("replyEditor.commitments");
  const form = use(FormContext);
  const number = index + 1;
  // What was typed before the page came back belongs to the lines that came with it.
  const context = form && row.fresh ? { ...form, typedIn: () => undefined } : form;
  return (
    <FormContext value={context}>
      <div className="grid gap-3 border-line border-s-2 ps-4 sm:grid-cols-[1fr_auto_auto] sm:items-start">
        <Field name={`commitments.${index}.text`} label={t("text", { number })}>
          <Textarea rows={2} max={500} defaultValue={row.text} />
        </Field>
        <Field name={`commitments.${index}.dueOn`} label={t("dueOn", { number })}>
          <DateInput defaultValue={row.dueOn || undefined} />
        </Field>
        <Field name={`commitments.${index}.owner`} label={t("owner", { number })} className="sm:row-start-2">
          <Input maxLength={60} defaultValue={row.owner || undefined} autoComplete="off" />
        </Field>
        {remove && (
          <Button look="quiet" className="justify-self-start sm:mt-8" onClick={() => remove(row.key)}>
            <X aria-hidden />
            <span className="sm:sr-only">{t("remove", { number })}</span>
          </Button>
        )}
      </div>
    </FormContext>
  );
}
