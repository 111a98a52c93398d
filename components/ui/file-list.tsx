import { FileImage, FileSpreadsheet, FileText, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FileSize } from "./file-size";
import { Spoken } from "./spoken";

export type FileItem = {
  id: string;
  name: string;
  href: string;
  bytes: number;
  note?: ReactNode;
  /** A form that removes it. */
  remove?: ReactNode;
};

/** Attachments, each with its kind and size, to be opened or saved. */
export function FileList({ files, label }: { files: readonly FileItem[]; label?: string | undefined }) {
  const t = useTranslations("ui");
  return (
    <ul aria-label={label ?? t("files")} className="grid gap-1.5">
      {files.map(({ id, name, href, bytes, note, remove }) => (
        <li key={id} className="flex items-center gap-3 rounded-md border border-line bg-surface px-3 py-2">
          <FileIcon name={name} />
          <div className="min-w-0 grow">
            <Spoken as="a" href={href} data-whole className="link break-all">
              {name}
            </Spoken>
            <p className="text-muted text-sm">
              <FileSize bytes={bytes} />
              {note && (
                <Spoken as="span" className="before:content-['_·_']">
                  {note}
                </Spoken>
              )}
            </p>
          </div>
          {remove && <div className="shrink-0">{remove}</div>}
        </li>
      ))}
    </ul>
  );
}

function FileIcon({ name }: { name: string }) {
  const extension = name.split(".").at(-1)?.toLowerCase() ?? "";
  const Icon: LucideIcon = ICONS.find(({ extensions }) => extensions.includes(extension))?.icon ?? FileText;
  return <Icon aria-hidden className="size-6 shrink-0 text-muted" strokeWidth={1.5} />;
}

const ICONS: readonly { icon: LucideIcon; extensions: readonly string[] }[] = [
  { icon: FileImage, extensions: ["jpg", "jpeg", "png", "webp", "gif"] },
  { icon: FileSpreadsheet, extensions: ["xls", "xlsx", "csv"] },
];
