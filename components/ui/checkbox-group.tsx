"use client";
import { ChoiceGroup, type ChoiceGroupProps } from "./choice-group";

type Props = ChoiceGroupProps & { defaultValue?: readonly string[] | undefined };

/** Any of a few, all in sight; the form sends the name once for each. */
export function CheckboxGroup({ defaultValue = [], ...props }: Props) {
  return <ChoiceGroup {...props} type="checkbox" chosen={defaultValue} />;
}
