import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { type FileItem, FileList } from "@/components/ui/file-list";
import { ACCEPTED, FILE_LIMITS } from "@/domain/attachment/kinds";
import { type AttachmentPurpose, uploadPlace } from "@/domain/attachment/purposes";
import type { FormAction } from "@/domain/form-state";
import { Paperclip } from "../ui/icons";
import { DetachForm } from "./detach-form";
import { UploadRefusal } from "./upload-refusal";

/** A file as the list shows it. */
type Row = { id: string; name: string; size: number; uploadedBy: string; assignmentId: string | null };

type Props = {
  files: readonly Row[];
  /** Set for whoever may add and remove now: where to, and the way back for a browser without scripts. */
  write?: Write | undefined;
};

type Write = {
  suggestionId: string;
  assignmentId: string | null;
  /** For a commitment, a visit, a paper …: what the file is for, and the row it belongs to. */
  purpose?: AttachmentPurpose;
  subjectId?: string;
  next: string;
  detach: FormAction;
};

/** The files of a case; adding one is a plain form, so that it works without scripts. */
export function Attachments({ files, write }: Props) {
  const t = useTranslations("attachment");
  const items = files.map((file) => itemOf(file, write));
  return (
    <div className="grid gap-3">
      {items.length > 0 ? <FileList files={items} /> : <p className="text-muted">{t("none")}</p>}
      {write && files.length < FILE_LIMITS.perCase && <UploadForm {...write} />}
    </div>
  );
}

function itemOf({ id, name, size, uploadedBy, assignmentId }: Row, write: Props["write"]): FileItem {
  const item = { id, name, href: `/files/${id}/${encodeURIComponent(name)}`, bytes: size, note: uploadedBy };
  const own = write && assignmentId === write.assignmentId;
  return own ? { ...item, remove: <DetachForm id={id} name={name} action={write.detach} /> } : item;
}

function UploadForm({ suggestionId, assignmentId, purpose = "text", subjectId = "", next }: Write) {
  const t = useTranslations("attachment");
  return (
    <form action="/api/attachments" method="post" encType="multipart/form-data" className="grid gap-2">
      <UploadRefusal place={uploadPlace({ purpose, subjectId })} aFile={t("thisFile")} />
      <input type="hidden" name="suggestionId" value={suggestionId} />
      <input type="hidden" name="assignmentId" value={assignmentId ?? ""} />
      <input type="hidden" name="purpose" value={purpose} />
      <input type="hidden" name="subjectId" value={subjectId} />
      <input type="hidden" name="next" value={next} />
      <Field name="file" label={t("add")} hint={t("hint", { count: FILE_LIMITS.perCase })}>
        <FileInput accept={ACCEPTED} multiple maxBytes={FILE_LIMITS.bytes} />
      </Field>
      <div>
        <Button type="submit">
          <Paperclip aria-hidden className="size-4" />
          {t("upload")}
        </Button>
      </div>
    </form>
  );
}
