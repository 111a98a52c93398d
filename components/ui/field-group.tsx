"use client";
import type { ReactNode } from "react";
import { describedBy, useField } from "./field";
import { FieldErrors } from "./field-errors";
import { Spoken } from "./spoken";

type Props = { name: string; label: string; hint?: ReactNode; children: ReactNode };

/** Several fields that are one question, such as numbered points; what is wrong with all of them is said at their head. */
export function FieldGroup({ name, label, hint, children }: Props) {
  const field = useField(name, label);
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      data-field={name}
      aria-describedby={describedBy(field, hint)}
      className="grid min-w-0 gap-3"
    >
      <Spoken as="legend" className="mb-1 font-semibold">
        {label}
      </Spoken>
      {hint && (
        <Spoken as="p" id={field.hintId} className="text-muted text-sm">
          {hint}
        </Spoken>
      )}
      <FieldErrors id={field.errorId} errors={field.errors} />
      {children}
    </fieldset>
  );
}
