"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { LIMITS } from "@/domain/suggestion/dictionary";
import { buttonClass } from "../ui/button-look";
import { Field } from "../ui/field";
import { useControl } from "../ui/field-context";
import { ArrowDown, ArrowUp, type Icon, Trash2 } from "../ui/icons";
import { useLangOf } from "../ui/spoken";
import { TextCounter } from "../ui/text-counter";
import { lengthOf } from "../ui/textarea";
import type { PointAct, PointRow } from "./use-points";

type Props = { row: PointRow; index: number; count: number; onAct: (act: PointAct) => void };

/** One numbered point with its buttons. */
export function PointFields({ row, index, count, onAct }: Props) {
  const t = useTranslations("filing.points");
  const number = index + 1;
  const buttons: [PointAct, Icon, string, boolean][] = [
    ["up", ArrowUp, t("up", { number }), index === 0],
    ["down", ArrowDown, t("down", { number }), number === count],
    ["remove", Trash2, t("remove", { number }), false],
  ];
  return (
    <li className="relative rounded-md border border-line bg-surface p-3">
      <Field name={`points.${index}`} label={t("point", { number })}>
        <PointBox row={row} />
      </Field>
      <div className="mt-1 flex justify-end gap-1 md:absolute md:end-2 md:top-1.5 md:mt-0">
        {buttons.map(([act, Icon, label, off]) => (
          <button
            key={act}
            type="submit"
            name="do"
            value={`${act}:${index}`}
            data-part={`${act}-${row.key}`}
            disabled={off}
            aria-label={label}
            title={label}
            className={buttonClass({ look: "quiet", size: "small" }, "disabled:opacity-40")}
            onClick={(event) => {
              event.preventDefault();
              onAct(act);
            }}
          >
            <Icon aria-hidden />
          </button>
        ))}
      </div>
    </li>
  );
}

/** The box keeps its words when its number changes, so they are not looked up by name again. */
function PointBox({ row }: { row: PointRow }) {
  const counterId = useId();
  const control = useControl({}, counterId);
  const langOf = useLangOf();
  const [length, setLength] = useState(lengthOf(row.text));
  return (
    <div className="grid gap-1">
      <textarea
        {...control}
        lang={langOf(row.text)}
        rows={3}
        data-part={`text-${row.key}`}
        className="control field-sizing-content min-h-24 resize-y leading-[1.7]"
        defaultValue={row.text}
        onInput={(event) => setLength(lengthOf(event.currentTarget.value))}
      />
      <TextCounter id={counterId} length={length} max={LIMITS.point} />
    </div>
  );
}
