"use client";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Check, CloudOff, LoaderCircle, Pencil, TriangleAlert } from "../ui/icons";
import { useHydrated } from "../ui/use-hydrated";
import { useSaid } from "../ui/use-said";
import type { SaveStatus } from "./draft-saver";

type Props = {
  status: SaveStatus;
  signInHref: string;
  /** A second one on the page, for the eye only. */
  silent?: boolean | undefined;
};

/** How the draft is saved, in few words: "已保存 14:03". Read out when it was saved or could not be, not before. */
export function SaveStatusLine({ status, signInHref, silent }: Props) {
  const words = useStatusWords(status);
  const [heard, setHeard] = useState(words);
  const passing = status.kind === "unsaved" || status.kind === "saving";
  if (!passing && heard !== words) setHeard(words);
  return (
    <div className="min-w-0 text-sm">
      <p aria-hidden className="flex items-center gap-1.5 [&_.icon]:size-4 [&_.icon]:shrink-0">
        {ICONS[status.kind]}
        {words}
      </p>
      {!silent && (
        <p role="status" className="sr-only">
          {heard}
        </p>
      )}
      {status.kind === "signedOut" && <SignInLink href={signInHref} />}
      {status.kind === "conflict" && <ConflictLink />}
    </div>
  );
}

/** The id of the notice that tells of two versions. */
export const CONFLICT_ID = "draft-conflict";

function ConflictLink() {
  const t = useTranslations("filing.status");
  return (
    <a href={`#${CONFLICT_ID}`} className="link">
      {t("decide")}
    </a>
  );
}

// In another tab, so that this page with its words stays open.
function SignInLink({ href }: { href: string }) {
  const t = useTranslations("filing.status");
  return (
    <a href={href} target="_blank" rel="noreferrer" className="link">
      {t("signIn")}
    </a>
  );
}

/** Where to sign in again so that the way leads back to this draft. */
export const signInTo = (id: string, version: number) =>
  // A draft that was never saved has no page yet; the empty form finds its words again.
  `/sign-in?next=${encodeURIComponent(version === 0 ? "/suggestions/new" : `/suggestions/${id}/edit`)}`;

const ICONS: Record<SaveStatus["kind"], ReactNode> = {
  clean: null,
  unsaved: <Pencil aria-hidden className="text-muted" />,
  saving: <LoaderCircle aria-hidden className="animate-spin text-muted" />,
  saved: <Check aria-hidden className="text-ok" />,
  lost: <CloudOff aria-hidden className="text-warn" />,
  signedOut: <TriangleAlert aria-hidden className="text-warn" />,
  invalid: <TriangleAlert aria-hidden className="text-danger" />,
  refused: <TriangleAlert aria-hidden className="text-danger" />,
  conflict: <TriangleAlert aria-hidden className="text-warn" />,
};

function useStatusWords(status: SaveStatus): string {
  const t = useTranslations("filing.status");
  const format = useFormatter();
  const refusal = useSaid("refusal", "refused");
  const hydrated = useHydrated();
  if (!hydrated) return t("byHand");
  if (status.kind === "refused") return refusal(status.because);
  if (status.kind !== "saved") return t(status.kind);
  const time = format.dateTime(new Date(status.at), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return t("saved", { time });
}
