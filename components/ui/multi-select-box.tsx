"use client";
import { Choice } from "./choice";
import type { MultiOption } from "./multi-select-option";

type Props = {
  option: MultiOption;
  /** The name of its group, above the first of it. */
  heading: string | undefined;
  /** Of the field, which is that of its first box. */
  fieldId: string;
  index: number;
  type: "radio" | "checkbox";
  name: string;
  hidden: boolean;
  tabIndex: number | undefined;
  defaultChecked: boolean;
  onChange: (checked: boolean) => void;
};

/** One of hundreds: a name with its box and nothing more; its list (`.boxes`) has the looks. */
export function MultiSelectBox({ option, heading, fieldId, index, hidden, onChange, ...input }: Props) {
  const { group: _, ...choice } = option;
  const isPlain = !choice.hint && !choice.because;
  return (
    <>
      {heading && <p>{heading}</p>}
      {isPlain ? (
        <label hidden={hidden}>
          <input
            {...input}
            id={index === 0 ? fieldId : undefined}
            value={choice.value}
            onChange={(event) => onChange(event.currentTarget.checked)}
          />
          {choice.label}
        </label>
      ) : (
        <Choice
          {...input}
          {...choice}
          id={index === 0 ? fieldId : `${fieldId}-${index}`}
          hidden={hidden}
          onChange={onChange}
        />
      )}
    </>
  );
}
