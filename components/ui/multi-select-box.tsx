"use client";
import { Choice } from "./choice";
import type { MultiOption } from "./multi-select-option";
import { Spoken, useSpoken } from "./spoken";

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
  const { lang, children } = useSpoken()(choice.label);
  const isPlain = !choice.hint && !choice.because;
  return (
    <>
      {heading && <Spoken as="p">{heading}</Spoken>}
      {isPlain ? (
        <label hidden={hidden} lang={lang}>
          <input
            {...input}
            id={index === 0 ? fieldId : undefined}
            value={choice.value}
            onChange={(event) => onChange(event.currentTarget.checked)}
          />
          {children}
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
