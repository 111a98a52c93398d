"use client";
import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { Eye } from "../ui/icons";
import { SubmitButton } from "../ui/submit-button";
import type { SaveStatus } from "./draft-saver";
import { SaveStatusLine } from "./save-status";

type Props = {
  status: SaveStatus;
  missing: number;
  signInHref: string;
  onSave: (event: MouseEvent<HTMLButtonElement>) => void;
  onPreview: (event: MouseEvent<HTMLButtonElement>) => void;
};

/**
 * How the draft is saved, and the two ways on. Always in sight where there is no room for a side: on a phone it
 * stands above the navigation.
 */
export function DraftBar({ status, missing, signInHref, onSave, onPreview }: Props) {
  const t = useTranslations("filing.bar");
  return (
    <div className="z-10 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t bg-bg px-4 py-2.5 print:hidden bottom-0 bar:bottom-[calc(3.5rem+1px+env(safe-area-inset-bottom))] [@media(min-height:40rem)_and_(max-width:79.99rem)]:sticky">
      <div className="flex min-w-0 grow flex-wrap items-center gap-x-3">
        <SaveStatusLine status={status} signInHref={signInHref} />
        {missing > 0 && (
          <a href="#draft-missing" className="link text-sm">
            {t("missing", { count: missing })}
          </a>
        )}
      </div>
      <div className="flex gap-2 max-sm:w-full max-sm:[&>button]:grow max-sm:[&>button]:px-2">
        <SubmitButton name="go" value="save" look="secondary" onClick={onSave}>
          {t("save")}
        </SubmitButton>
        <SubmitButton name="go" value="preview" onClick={onPreview}>
          <Eye aria-hidden className="max-[22rem]:hidden" />
          {t("preview")}
        </SubmitButton>
      </div>
    </div>
  );
}
