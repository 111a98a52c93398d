"use client";
import { useFormatter, useTranslations } from "next-intl";
import { CloudOff, type Icon, LoaderCircle, Save, TriangleAlert } from "../ui/icons";
import type { SaveKind, SaveState } from "./save-state";

const ICONS: Partial<Record<SaveKind, Icon>> = {
  saving: LoaderCircle,
  saved: Save,
  failed: CloudOff,
  invalid: TriangleAlert,
  conflict: TriangleAlert,
  signedOut: TriangleAlert,
  refused: TriangleAlert,
};

/** Troubles are read out; that all is well is only shown. */
const TROUBLES: readonly SaveKind[] = ["failed", "invalid", "conflict", "signedOut", "refused"];

/** Whether what was typed is safe, and where. */
export function SaveStatus({ state }: { state: SaveState }) {
  const t = useTranslations("replyEditor.status");
  const format = useFormatter();
  const Icon = ICONS[state.kind];
  const trouble = TROUBLES.includes(state.kind);
  const time =
    state.kind === "saved"
      ? format.dateTime(state.at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
      : "";
  return (
    <p
      aria-live={trouble ? "polite" : "off"}
      data-save={state.kind}
      className={`flex items-start gap-1.5 text-sm ${trouble ? "text-warn" : "text-muted"}`}
    >
      {Icon && (
        <Icon
          aria-hidden
          className={`mt-[0.25em] size-4 shrink-0 ${state.kind === "saving" ? "animate-spin" : ""}`}
        />
      )}
      <span>{t(state.kind, { time })}</span>
      {state.kind === "signedOut" && (
        <a href="/sign-in" target="_blank" rel="noreferrer" className="link">
          {t("signIn")}
        </a>
      )}
    </p>
  );
}
