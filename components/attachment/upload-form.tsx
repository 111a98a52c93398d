"use client";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FieldErrors } from "@/components/ui/field-errors";
import { type AttachmentPurpose, uploadPlace } from "@/domain/attachment/purposes";
import { listed } from "@/domain/listed";
import { Paperclip } from "../ui/icons";
import { SentAs } from "../ui/sent-as";
import { Spoken } from "../ui/spoken";
import { UploadField } from "./upload-field";
import { UploadRefusal } from "./upload-refusal";
import { useUpload } from "./use-upload";

/** Where a file goes, and the way back for a browser without scripts. */
export type UploadTarget = {
  suggestionId: string;
  assignmentId: string | null;
  /** For a commitment, a visit, a paper …: what the file is for, and the row it belongs to. */
  purpose?: AttachmentPurpose | undefined;
  subjectId?: string | undefined;
  next: string;
};

/**
 * Adds files. A file goes up as soon as it is chosen, and the page with all that was typed on it stays; whoever had to
 * press a button first would go on without, and nobody would know. Without scripts it is a plain form with that button.
 */
export function UploadForm({
  suggestionId,
  assignmentId,
  purpose = "text",
  subjectId = "",
  next,
  isFull,
}: UploadTarget & { isFull: boolean }) {
  const t = useTranslations("attachment");
  const locale = useLocale();
  const { form, alive, waits, names, refused, send } = useUpload();
  const place = uploadPlace({ purpose, subjectId });
  return (
    <form
      id={`upload-${place}`}
      ref={form}
      action="/api/attachments"
      method="post"
      encType="multipart/form-data"
      className="grid scroll-mt-20 gap-2"
      onChange={() => void send()}
      onSubmit={(event) => {
        event.preventDefault();
        // The button goes when all has arrived.
        event.currentTarget.querySelector<HTMLInputElement>("input[type=file]")?.focus();
        void send();
      }}
    >
      {refused === null && <UploadRefusal place={place} aFile={t("thisFile")} />}
      <SentAs />
      <input type="hidden" name="suggestionId" value={suggestionId} />
      <input type="hidden" name="assignmentId" value={assignmentId ?? ""} />
      <input type="hidden" name="purpose" value={purpose} />
      <input type="hidden" name="subjectId" value={subjectId} />
      <input type="hidden" name="next" value={next} />
      {/* Why a file was not taken outlives the field, which goes with the last file that has room. */}
      {isFull ? (
        <FieldErrors id={`refused-${place}`} errors={refused ?? []} />
      ) : (
        <UploadField alive={alive} errors={refused ?? []} />
      )}
      <Spoken as="p" role="status" className="text-muted empty:hidden">
        {names.length > 0 && t(waits ? "waiting" : "uploading", { names: listed(names, locale) })}
      </Spoken>
      {waits && (
        <div>
          <Button type="submit">
            <Paperclip aria-hidden className="size-4" />
            {t("upload")}
          </Button>
        </div>
      )}
    </form>
  );
}
