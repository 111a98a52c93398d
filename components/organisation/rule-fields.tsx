"use client";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { useForm } from "@/components/ui/form-context";
import { Input } from "@/components/ui/input";
import { type Option, Select } from "@/components/ui/select";
import type { Rule } from "@/domain/clock/rules";

/** The words of one clock's fields; they come from the page, for few words travel to the browser. */
export type RuleWords = {
  legend: string;
  starts: string;
  unit: string;
  length: string;
  month: string;
  day: string;
  legal: string;
  units: readonly Option[];
};

/** One clock's rule: a number of working days or months, or a date of the year, with its legal source. */
export function RuleFields({ name, rule, words }: { name: string; rule: Rule; words: RuleWords }) {
  const typed = useForm()?.typedIn(`${name}.unit`)?.[0];
  const [unit, setUnit] = useState<string>(typed ?? rule.unit);
  return (
    <fieldset className="rounded-lg border border-line bg-surface p-3">
      <legend className="px-1 font-semibold">{words.legend}</legend>
      <p className="mb-2 text-muted text-sm">{words.starts}</p>
      <div className="grid gap-3 sm:grid-cols-[9rem_12rem] lg:grid-cols-[9rem_12rem_1fr]">
        {unit === "fixed" ? (
          <DateFields name={name} rule={rule} words={words} />
        ) : (
          <Field within={words.legend} name={`${name}.length`} label={words.length} required>
            <NumberInput value={rule.unit === "fixed" ? undefined : rule.length} />
          </Field>
        )}
        <Field within={words.legend} name={`${name}.unit`} label={words.unit} required>
          <Select
            options={words.units}
            defaultValue={rule.unit}
            onChange={({ currentTarget }) => setUnit(currentTarget.value)}
          />
        </Field>
        <Field
          within={words.legend}
          name={`${name}.source`}
          label={words.legal}
          required
          className="sm:col-span-2 lg:col-span-1"
        >
          <Input lang="zh-CN" defaultValue={rule.source} />
        </Field>
      </div>
    </fieldset>
  );
}

function DateFields({ name, rule, words }: { name: string; rule: Rule; words: RuleWords }) {
  const date = rule.unit === "fixed" ? rule : undefined;
  return (
    <div className="grid grid-cols-2 gap-2">
      <Field within={words.legend} name={`${name}.month`} label={words.month} required>
        <NumberInput value={date?.month} />
      </Field>
      <Field within={words.legend} name={`${name}.day`} label={words.day} required>
        <NumberInput value={date?.day} />
      </Field>
    </div>
  );
}

const NumberInput = ({ value }: { value: number | undefined }) => (
  <Input type="number" inputMode="numeric" min={1} max={250} defaultValue={value} />
);
