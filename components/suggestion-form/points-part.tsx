"use client";
import { useTranslations } from "next-intl";
import { type MouseEvent, useState } from "react";
import { LIMITS } from "@/domain/suggestion/dictionary";
import { Button } from "../ui/button";
import { describedBy, useField } from "../ui/field";
import { FieldErrors } from "../ui/field-errors";
import { useForm } from "../ui/form-context";
import { Plus, Undo2 } from "../ui/icons";
import { PointFields } from "./point-fields";
import { usePoints } from "./use-points";

/** The demands as numbered points, which the reply answers one by one. Its buttons work without scripts too. */
export function PointsPart({ points }: { points: readonly string[] }) {
  const t = useTranslations("filing.points");
  const field = useField("points", t("legend"));
  const { rows, gone, list, add, move, remove, bringBack } = usePoints(useTypedPoints() ?? points);
  const [said, say] = useState("");
  const done = (words: string, act: () => void) => {
    say(words);
    act();
  };
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      data-field="points"
      aria-describedby={describedBy(field, t("hint"))}
      className="grid min-w-0 gap-3"
    >
      <legend className="mb-1.5 font-semibold">{t("legend")}</legend>
      <p id={field.hintId} className="text-muted text-sm">
        {t("hint")}
      </p>
      <FieldErrors id={field.errorId} errors={field.errors} />
      <ol ref={list} className="grid gap-3">
        {rows.map((row, index) => (
          <PointFields
            key={row.key}
            row={row}
            index={index}
            count={rows.length}
            onAct={(act) => {
              if (act === "remove")
                return done(t("removed", { number: index + 1 }), () => remove(row, index));
              const number = act === "up" ? index : index + 2;
              done(t("moved", { number }), () => move(row, index, act));
            }}
          />
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
      {gone && <BringBack number={gone.index + 1} act={bringBack} />}
      <AddPoint full={rows.length >= LIMITS.points} act={() => done("", add)} />
    </fieldset>
  );
}

/** What stood in the points when a page without scripts came back. */
function useTypedPoints(): readonly string[] | null {
  const form = useForm();
  const typed = Array.from(
    { length: LIMITS.points + 5 },
    (_, index) => form?.typedIn(`points.${index}`)?.[0],
  );
  const found = typed.filter((text) => text !== undefined);
  return found.length > 0 ? found : null;
}

function BringBack({ number, act }: { number: number; act: () => void }) {
  const t = useTranslations("filing.points");
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-muted text-sm">
      {t("removed", { number })}
      <Button look="quiet" size="small" onClick={act}>
        <Undo2 aria-hidden />
        {t("bringBack")}
      </Button>
    </p>
  );
}

function AddPoint({ full, act }: { full: boolean; act: () => void }) {
  const t = useTranslations("filing.points");
  return (
    <div>
      <Button
        type="submit"
        name="do"
        value="add"
        because={full ? t("full", { max: LIMITS.points }) : undefined}
        onClick={(event: MouseEvent) => {
          event.preventDefault();
          act();
        }}
      >
        <Plus aria-hidden />
        {t("add")}
      </Button>
    </div>
  );
}
