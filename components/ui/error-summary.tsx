"use client";
import { useTranslations } from "next-intl";
import { type MouseEvent, useEffect, useRef } from "react";
import { Spoken } from "./spoken";

export type SummaryError = {
  key: string;
  text: string;
  label?: string | undefined;
  fieldId?: string | undefined;
};

/** All that is wrong with a form, each line leading to its field. Takes the focus when it appears. */
export function ErrorSummary({ errors }: { errors: readonly SummaryError[] }) {
  const t = useTranslations("ui");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} role="alert" tabIndex={-1} className="rounded-md border-2 border-danger bg-surface p-4">
      <h2 className="font-semibold text-danger text-lg">{t("summary", { count: errors.length })}</h2>
      <ul className="mt-1 grid list-disc gap-1 ps-5">
        {errors.map(({ key, text, label, fieldId }) => (
          <li key={`${key} ${text}`}>
            <SummaryLine words={label ? t("summaryLine", { label, text }) : text} fieldId={fieldId} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function SummaryLine({ words, fieldId }: { words: string; fieldId: string | undefined }) {
  if (!fieldId) return <Spoken>{words}</Spoken>;
  return (
    <Spoken
      as="a"
      href={`#${fieldId}`}
      className="link text-danger"
      onClick={(event) => goTo(event, fieldId)}
    >
      {words}
    </Spoken>
  );
}

/** An anchor alone scrolls to the control but leaves the focus behind. */
function goTo(event: MouseEvent, fieldId: string) {
  const control = document.getElementById(fieldId);
  if (!control) return;
  event.preventDefault();
  control.closest("[data-field]")?.scrollIntoView({ block: "start" });
  control.focus({ preventScroll: true });
}
