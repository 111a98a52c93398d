"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { ACCEPTED, FILE_LIMITS } from "@/domain/attachment/kinds";
import { type AttachmentPurpose, uploadPlace } from "@/domain/attachment/purposes";
import { Paperclip } from "../ui/icons";
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
}: UploadTarget) {
  const t = useTranslations("attachment");
  const { form, alive, waits, sending, refused, send } = useUpload();
  const place = uploadPlace({ purpose, subjectId });
  const hint = (
    <>
      {t("hint", { count: FILE_LIMITS.perCase })}
      {alive && <span className="block">{t("atOnce")}</span>}
    </>
  );
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
      {!alive && <UploadRefusal place={place} aFile={t("thisFile")} />}
      <input type="hidden" name="suggestionId" value={suggestionId} />
      <input type="hidden" name="assignmentId" value={assignmentId ?? ""} />
      <input type="hidden" name="purpose" value={purpose} />
      <input type="hidden" name="subjectId" value={subjectId} />
      <input type="hidden" name="next" value={next} />
      <Field name="file" label={t("add")} hint={hint} errors={refused}>
        <FileInput accept={ACCEPTED} multiple maxBytes={FILE_LIMITS.bytes} />
      </Field>
      <p role="status" className="text-muted empty:hidden">
        {sending > 0 && t("uploading", { count: sending })}
      </p>
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
