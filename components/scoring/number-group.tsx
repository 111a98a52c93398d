"use client";
import { ChoiceFieldset } from "@/components/ui/choice-group";
import { Field, useField } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Props = {
  /** The dotted name of the group; an error of the whole group stands at its head. */
  name: string;
  title: string;
  hint?: string | undefined;
  numbers: readonly { key: string; label: string; value: number }[];
};

/** Whole numbers that belong together, each with its own field. */
export function NumberGroup({ name, title, hint, numbers }: Props) {
  const field = useField(name, title);
  return (
    <ChoiceFieldset name={name} label={title} hint={hint} field={field}>
      <div className="grid items-end gap-3 sm:grid-cols-2">
        {numbers.map(({ key, label, value }) => (
          <Field key={key} name={`${name}.${key}`} label={label} required>
            <Input type="number" min={0} max={100} inputMode="numeric" defaultValue={value} />
          </Field>
        ))}
      </div>
    </ChoiceFieldset>
  );
}
