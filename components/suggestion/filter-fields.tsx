"use client";
import { Field } from "../ui/field";
import { Select } from "../ui/select";

/** A filter: its name, its label, what it can be set to, and to what it is set. */
export type FilterField = readonly [
  name: string,
  label: string,
  choices: readonly (readonly [value: string, label: string])[],
  current: string,
];

/** The filters of a list that are chosen from. In lists, not objects: there are hundreds of choices, on every list. */
export function FilterFields({ fields, any }: { fields: readonly FilterField[]; any: string }) {
  return fields.map(([name, label, choices, current]) => (
    <Field key={name} name={name} label={label}>
      <Select
        options={choices.map(([value, label]) => ({ value, label }))}
        placeholder={any}
        defaultValue={current}
      />
    </Field>
  ));
}
