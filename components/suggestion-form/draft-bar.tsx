"use client";
import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
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

/** Always in sight: how the draft is saved, and the two ways on. On a phone it stands above the navigation. */
export function DraftBar({ status, missing, signInHref, onSave, onPreview }: Props) {
  const t = useTranslations("filing.bar");
  return (
    <div className="z-10 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t bg-bg px-4 py-2.5 bar:sticky bar:bottom-[calc(3.5rem+1px+env(safe-area-inset-bottom))] lg:sticky lg:bottom-0 print:hidden">
      <div className="flex min-w-0 grow flex-wrap items-center gap-x-3">
        <SaveStatusLine status={status} signInHref={signInHref} />
        {missing > 0 && (
          <a href="#draft-missing" className="link text-sm">
            {t("missing", { count: missing })}
          </a>
        )}
      </div>
      <div className="flex gap-2 max-sm:w-full max-sm:[&>button]:grow">
        <SubmitButton name="go" value="save" look="secondary" onClick={onSave}>
          {t("save")}
        </SubmitButton>
        <SubmitButton name="go" value="preview" onClick={onPreview}>
          <Eye aria-hidden />
          {t("preview")}
        </SubmitButton>
      </div>
    </div>
  );
}
