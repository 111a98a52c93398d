"use client";
import { ChoiceGroup, type ChoiceGroupProps } from "./choice-group";

/** One of a few, all in sight. */
export function RadioGroup({
  defaultValue,
  ...props
}: ChoiceGroupProps & { defaultValue?: string | undefined }) {
  return <ChoiceGroup {...props} type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} />;
}
