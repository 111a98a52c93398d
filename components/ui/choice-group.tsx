"use client";
import type { ReactNode } from "react";
import { Choice, type ChoiceOption } from "./choice";
import { cx } from "./cx";
import { describedBy, useField } from "./field";
import { FieldErrors } from "./field-errors";
import { FieldLabel } from "./field-label";
import { useForm } from "./form-context";
import { Spoken } from "./spoken";

export type ChoiceGroupProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  required?: boolean | undefined;
  labelHidden?: boolean | undefined;
  errors?: readonly string[] | undefined;
  options: readonly ChoiceOption[];
  framed?: boolean | undefined;
  /** Side by side where there is room; for short answers. */
  inline?: boolean | undefined;
  onChange?: ((value: string, checked: boolean) => void) | undefined;
};

type Props = ChoiceGroupProps & { type: "radio" | "checkbox"; chosen: readonly string[] };

// Short answers stand in a line; where they would fill several, the eye needs columns.
const MANY = 8;
const LINE = "md:flex md:flex-wrap md:gap-x-6";
const COLUMNS = "md:grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] md:gap-x-6";

/** One question with all its answers in sight. */
export function ChoiceGroup({ name, label, options, inline, type, chosen, ...props }: Props) {
  const field = useField(name, label, props.errors);
  const typed = useForm()?.typedIn(name) ?? chosen;
  const invalid = field.errors.length > 0;
  return (
    <ChoiceFieldset {...props} field={field} label={label} name={name}>
      <div className={cx("grid gap-2 md:gap-1.5", inline && (options.length > MANY ? COLUMNS : LINE))}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            {...option}
            id={index === 0 ? field.id : `${field.id}-${index}`}
            type={type}
            name={name}
            framed={props.framed}
            invalid={invalid}
            required={type === "radio" && props.required}
            defaultChecked={typed.includes(option.value)}
            onChange={props.onChange && ((checked) => props.onChange?.(option.value, checked))}
          />
        ))}
      </div>
    </ChoiceFieldset>
  );
}

type FieldsetProps = Pick<ChoiceGroupProps, "name" | "label" | "hint" | "required" | "labelHidden"> & {
  field: ReturnType<typeof useField>;
  children: ReactNode;
};

/** The frame of a question with several controls: legend, hint, errors. */
export function ChoiceFieldset({
  name,
  label,
  hint,
  required = false,
  labelHidden,
  field,
  children,
}: FieldsetProps) {
  return (
    <fieldset className="grid min-w-0 gap-1.5" aria-describedby={describedBy(field, hint)} data-field={name}>
      <legend className={labelHidden ? "sr-only" : "mb-1.5 font-semibold"}>
        <FieldLabel label={label} required={required} />
      </legend>
      {hint && (
        <Spoken as="div" id={field.hintId} className="text-muted text-sm">
          {hint}
        </Spoken>
      )}
      <FieldErrors id={field.errorId} errors={field.errors} />
      {children}
    </fieldset>
  );
}
