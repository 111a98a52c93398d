"use client";
import { useRef } from "react";
import { Field } from "../ui/field";
import type { Ticked } from "../ui/kept-ticks";
import { type Option, Select } from "../ui/select";
import { TickBox } from "../ui/tick-box";
import { TickCount } from "../ui/tick-count";
import { useTicks } from "../ui/use-ticks";

type Words = Record<"elsewhere" | "leader" | "committee" | "choose", string>;

type Props = {
  list: string;
  most: number;
  pages: number;
  /** How many nominations the page has: the others are counted on from there. */
  after: number;
  leaders: readonly Option[];
  committees: readonly Option[];
  words: Words;
};

/** How many nominations are ticked; those of other pages go with the decision, each with its leader and committee. */
export function KeptNominations({ list, most, pages, after, ...choices }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const ticks = useTicks(list, root);
  return (
    <TickCount {...{ root, ticks, most, pages }} name="items">
      {ticks.elsewhere.length > 0 && (
        <section data-elsewhere="" aria-label={choices.words.elsewhere} className="grid gap-2">
          <h2 className="font-semibold">{choices.words.elsewhere}</h2>
          {ticks.elsewhere.map((row, index) => (
            <Kept key={row.value} {...choices} row={row} name={`items.${after + index}`} />
          ))}
        </section>
      )}
    </TickCount>
  );
}

type KeptProps = Pick<Props, "leaders" | "committees" | "words"> & { row: Ticked; name: string };

function Kept({ row: { value, label, fields }, name, leaders, committees, words }: KeptProps) {
  const [id, version] = value.split("@");
  return (
    <div
      data-tick-row=""
      className="grid gap-x-4 gap-y-2 rounded-md border border-line p-3 lg:grid-cols-[1fr_14rem_14rem] lg:items-center"
    >
      <input type="hidden" name={`${name}.id`} value={id} />
      <input type="hidden" name={`${name}.version`} value={version} />
      <TickBox name={`${name}.chosen`} row={value} title={label} label={label} defaultChecked />
      <Field name={`${name}.leaderId`} label={words.leader} within={label}>
        <Select options={leaders} placeholder={words.choose} defaultValue={fields.leaderId} />
      </Field>
      <Field name={`${name}.committeeId`} label={words.committee} within={label}>
        <Select options={committees} placeholder={words.choose} defaultValue={fields.committeeId} />
      </Field>
    </div>
  );
}
