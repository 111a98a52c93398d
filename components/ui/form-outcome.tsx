"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { SIGNED_OUT, type Text } from "@/domain/form-state";
import { ErrorSummary, type SummaryError } from "./error-summary";
import { Notice } from "./notice";
import type { SentState } from "./sent-state";
import { useSaid } from "./use-said";

/** What became of the form, at its top: done, refused, invalid, too long or lost on the way. */
export function FormOutcome({ state, summary }: { state: SentState; summary: readonly SummaryError[] }) {
  const t = useTranslations("ui");
  const refusal = useSaid("refusal", "refused");
  const done = useSaid("done", "saved");
  switch (state.status) {
    case "invalid":
      return <ErrorSummary key={keyOf(state)} errors={summary} />;
    case "refused":
      if (state.because.key === SIGNED_OUT.because.key)
        return <Seen key={keyOf(state)} tone="danger" title={t("signedOut.title")} text={<SignInAgain />} />;
      // Of several, which one is said first; its field is one for all of them.
      return summary.length > 0 && state.because.values?.about === undefined ? (
        <ErrorSummary key={keyOf(state)} errors={summary} />
      ) : (
        <Seen
          key={keyOf(state)}
          tone="danger"
          title={refusedTitle(t, state.because)}
          text={refusal(state.because)}
        />
      );
    case "lost":
      return <Seen key={keyOf(state)} tone="danger" title={t("lostTitle")} text={t("lost")} />;
    case "tooLong":
      return <Seen key={keyOf(state)} tone="danger" title={t("tooLongTitle")} text={t("tooLong")} />;
    case "done":
      return <Seen key={keyOf(state)} tone="ok" text={state.message ? done(state.message) : t("saved")} />;
    case "idle":
      return null;
  }
}

/** In another tab, so that this page with its words stays open. */
function SignInAgain() {
  const t = useTranslations("ui.signedOut");
  return (
    <>
      {t("text")}{" "}
      <a href="/sign-in" target="_blank" rel="noreferrer" className="link">
        {t("signIn")}
      </a>
    </>
  );
}

/** Of several it says which one. */
function refusedTitle(t: ReturnType<typeof useTranslations>, { values: { about } = {} }: Text): string {
  return about === undefined ? t("refusedTitle") : t("refusedOf", { name: about });
}

type SeenProps = { tone: "ok" | "danger"; title?: string; text: ReactNode };

/** Read out and brought into sight, wherever in a long form the button was pressed. */
function Seen({ tone, title, text }: SeenProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} role={tone === "danger" ? "alert" : "status"}>
      <Notice tone={tone} title={title}>
        {text}
      </Notice>
    </div>
  );
}

// A second refusal in the same words is a new outcome and is read out again.
const keys = new WeakMap<SentState, number>();
let next = 0;

function keyOf(state: SentState): number {
  const key = keys.get(state) ?? next++;
  keys.set(state, key);
  return key;
}
