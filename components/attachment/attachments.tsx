import { useTranslations } from "next-intl";
import { type FileItem, FileList } from "@/components/ui/file-list";
import { FILE_LIMITS } from "@/domain/attachment/kinds";
import type { FormAction } from "@/domain/form-state";
import { DetachForm } from "./detach-form";
import { UploadForm, type UploadTarget } from "./upload-form";

/** A file as the list shows it. */
type Row = { id: string; name: string; size: number; uploadedBy: string; assignmentId: string | null };

type Props = {
  files: readonly Row[];
  /** Set for whoever may add and remove now. */
  write?: Write | undefined;
};

type Write = UploadTarget & { detach: FormAction };

/** The files of a case; they can be added and removed without scripts too. */
export function Attachments({ files, write }: Props) {
  const t = useTranslations("attachment");
  const items = files.map((file) => itemOf(file, write));
  return (
    <div className="grid gap-3">
      {items.length > 0 ? <FileList files={items} /> : <p className="text-muted">{t("none")}</p>}
      {write && <UploadForm {...targetOf(write)} isFull={files.length >= FILE_LIMITS.perCase} />}
    </div>
  );
}

function itemOf({ id, name, size, uploadedBy, assignmentId }: Row, write: Props["write"]): FileItem {
  const item = { id, name, href: `/files/${id}/${encodeURIComponent(name)}`, bytes: size, note: uploadedBy };
  const own = write && assignmentId === write.assignmentId;
  return own ? { ...item, remove: <DetachForm id={id} name={name} action={write.detach} /> } : item;
}

// The action stays here: the form is a client component.
const targetOf = ({ detach: _detach, ...target }: Write): UploadTarget => target;
