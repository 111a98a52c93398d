"use client";
import { useTranslations } from "next-intl";
import type { ReactNode, RefObject } from "react";
import { Button } from "./button";
import { describedBy, useField } from "./field";
import { FieldErrors } from "./field-errors";
import type { Ticks } from "./use-ticks";

type Props = {
  root: RefObject<HTMLDivElement | null>;
  ticks: Ticks;
  name: string;
  most: number;
  pages: number;
  /** What is ticked on other pages. */
  children?: ReactNode;
};

/** How many rows of a form are ticked, on this page and on others, and all of the page at once. */
export function TickCount({ root, ticks, name, most, pages, children }: Props) {
  const t = useTranslations("ui.ticks");
  const field = useField(name, t("label"));
  const { here, of, away, tickPage, clear } = ticks;
  const count = here + away;
  return (
    <div ref={root} data-field={name} className="grid min-w-0 gap-1">
      <FieldErrors id={field.errorId} errors={field.errors} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <label className="inline-flex min-h-11 items-center gap-2 md:min-h-8">
          <input
            id={field.id}
            type="checkbox"
            aria-describedby={describedBy(field)}
            aria-invalid={field.errors.length > 0 || undefined}
            className="size-[1.15rem] accent-brand"
            checked={of > 0 && here === of}
            onChange={({ currentTarget }) => tickPage(currentTarget.checked)}
          />
          {t(pages > 1 ? "page" : "all")}
        </label>
        <output className="text-muted text-sm tabular-nums">
          {t(away > 0 ? "countAway" : "count", { count, away })}
        </output>
        {count > 0 && (
          <Button look="quiet" size="small" onClick={clear}>
            {t("clear")}
          </Button>
        )}
      </div>
      <Warnings tooMany={count > most ? most : 0} changed={ticks.changed} />
      {children}
      {pages > 1 && (
        <noscript>
          <p className="text-sm">{t("noScript")}</p>
        </noscript>
      )}
    </div>
  );
}

function Warnings({ tooMany, changed }: { tooMany: number; changed: number }) {
  const t = useTranslations("ui.ticks");
  return (
    <div role="status" className="text-sm text-warn">
      {tooMany > 0 && <p>{t("tooMany", { most: tooMany })}</p>}
      {changed > 0 && <p>{t("changed", { count: changed })}</p>}
    </div>
  );
}
