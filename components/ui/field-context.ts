"use client";
import { createContext, use } from "react";
import { useForm } from "./form-context";

/** What a control learns from the field around it. */
export type FieldContext = {
  name: string;
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
};

export const FieldContext = createContext<FieldContext | null>(null);

export type ControlProps = {
  name?: string | undefined;
  id?: string | undefined;
  required?: boolean | undefined;
};

/** The name, id and description of a control; its own props win over the field's. */
export function useControl({ name, id, required }: ControlProps, describedBy?: string) {
  const field = use(FieldContext);
  const described = [field?.describedBy, describedBy].filter(Boolean).join(" ");
  return {
    id: id ?? field?.id,
    name: name ?? field?.name,
    required: required ?? field?.required,
    "aria-invalid": field?.invalid || undefined,
    "aria-describedby": described || undefined,
  };
}

/** What was typed into a control of this name before the page came back. */
export function useTyped(name: string | undefined): string | undefined {
  const form = useForm();
  return name === undefined ? undefined : form?.typedIn(name)?.[0];
}
