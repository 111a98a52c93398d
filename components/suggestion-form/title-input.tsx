"use client";
import { useId, useState } from "react";
import { LIMITS } from "@/domain/suggestion/dictionary";
import { useControl, useTyped } from "../ui/field-context";
import { useLangOf } from "../ui/spoken";
import { TextCounter } from "../ui/text-counter";
import { lengthOf } from "../ui/textarea";

/** The title in its Field, with what may still be written. More can be typed: cutting off would lose words. */
export function TitleInput({ defaultValue }: { defaultValue: string }) {
  const counterId = useId();
  const control = useControl({}, counterId);
  const langOf = useLangOf();
  const typed = useTyped(control.name) ?? defaultValue;
  const [length, setLength] = useState(lengthOf(typed));
  return (
    <div className="grid gap-1">
      <input
        {...control}
        lang={langOf(typed)}
        type="text"
        className="control"
        autoComplete="off"
        defaultValue={typed}
        onInput={(event) => setLength(lengthOf(event.currentTarget.value.trim()))}
      />
      <TextCounter id={counterId} length={length} max={LIMITS.title} />
    </div>
  );
}
