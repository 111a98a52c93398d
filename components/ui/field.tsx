"use client";
import { type ReactNode, useEffect, useId } from "react";
import { cx } from "./cx";
import { FieldContext } from "./field-context";
import { FieldErrors } from "./field-errors";
import { FieldLabel } from "./field-label";
import { useForm } from "./form-context";
import { Spoken } from "./spoken";

type Props = {
  name: string;
  label: string;
  hint?: ReactNode;
  required?: boolean | undefined;
  /** The row or part that the field stands in; an error summary names it before the label. */
  within?: string | undefined;
  /** Hides the label from the eye, not from a screen reader. */
  labelHidden?: boolean | undefined;
  /** Errors from elsewhere; those of the form around it come by name. */
  errors?: readonly string[] | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** One question: label, hint, error and, as child, its control (Input, Textarea, Select, DateInput …). */
export function Field({
  name,
  label,
  hint,
  required = false,
  within,
  labelHidden,
  errors,
  className,
  children,
}: Props) {
  const field = useField(name, within ? `${within} · ${label}` : label, errors);
  const context = {
    name,
    id: field.id,
    describedBy: describedBy(field, hint),
    invalid: field.errors.length > 0,
    required,
  };
  return (
    <div className={cx("grid gap-1.5", className)} data-field={name}>
      <label htmlFor={field.id} className={labelHidden ? "sr-only" : "font-semibold"}>
        <FieldLabel label={label} required={required} />
      </label>
      {hint && (
        <Spoken as="div" id={field.hintId} className="text-muted text-sm">
          {hint}
        </Spoken>
      )}
      <FieldErrors id={field.errorId} errors={field.errors} />
      <FieldContext value={context}>{children}</FieldContext>
    </div>
  );
}

/** The ids and errors of a field, alone or in a form. */
export function useField(name: string, label: string, own: readonly string[] = []) {
  const form = useForm();
  const alone = useId();
  const named = form?.named;
  useEffect(() => named?.(name, label), [named, name, label]);
  const id = form?.idOf(name) ?? `${alone}${name}`;
  return {
    id,
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
    errors: [...own, ...(form?.errorsOf(name) ?? [])],
  };
}

/** What a control or a group is described by: its hint, if it has one, and what is wrong with it. */
export const describedBy = ({ hintId, errorId, errors }: ReturnType<typeof useField>, hint?: ReactNode) =>
  [hint && hintId, errors.length > 0 && errorId].filter(Boolean).join(" ") || undefined;
