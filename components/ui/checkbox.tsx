"use client";
import type { ReactNode } from "react";
import { Choice } from "./choice";
import { describedBy, useField } from "./field";
import { FieldErrors } from "./field-errors";
import { useForm } from "./form-context";

type Props = {
  name: string;
  label: string;
  value?: string | undefined;
  hint?: ReactNode;
  defaultChecked?: boolean | undefined;
  because?: string | undefined;
  framed?: boolean | undefined;
  onChange?: ((checked: boolean) => void) | undefined;
};

/** One yes or no; sends `name=on` (or its value) when it is ticked, nothing when not. */
export function Checkbox({ name, label, value = "on", defaultChecked = false, ...props }: Props) {
  const field = useField(name, label);
  const typed = useForm()?.typedIn(name);
  return (
    <div className="grid gap-1" data-field={name}>
      <FieldErrors id={field.errorId} errors={field.errors} />
      <Choice
        {...props}
        id={field.id}
        type="checkbox"
        name={name}
        label={label}
        value={value}
        invalid={field.errors.length > 0}
        describedBy={describedBy(field)}
        defaultChecked={typed ? typed.includes(value) : defaultChecked}
      />
    </div>
  );
}
