"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { cx } from "./cx";
import { useControl } from "./field-context";
import { FileSize } from "./file-size";

type Props = {
  name?: string | undefined;
  /** Kinds of files as the browser names them: ".pdf,image/*". */
  accept?: string | undefined;
  multiple?: boolean | undefined;
  /** The largest file that will be taken; larger ones are marked before they travel. */
  maxBytes?: number | undefined;
};

/** Files to send along. What was chosen is listed, too large ones are marked. */
export function FileInput({ name, accept, multiple, maxBytes }: Props) {
  const t = useTranslations("ui");
  const control = useControl({ name });
  const [files, setFiles] = useState<readonly File[]>([]);
  return (
    <div className="grid gap-2">
      <input
        {...control}
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={(event) => setFiles([...(event.currentTarget.files ?? [])])}
        className="control border-dashed py-2 file:me-3 file:rounded file:border file:border-edge file:border-solid file:bg-sunken file:px-3 file:py-1 file:text-ink"
      />
      <ul aria-live="polite" className="grid gap-0.5 text-sm">
        {files.map((file) => (
          <li
            key={`${file.name} ${file.size}`}
            className={cx(isTooLarge(file, maxBytes) && "font-medium text-danger")}
          >
            {file.name} · <FileSize bytes={file.size} />
            {isTooLarge(file, maxBytes) && ` · ${t("fileTooLarge")}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

const isTooLarge = (file: File, maxBytes = Number.POSITIVE_INFINITY): boolean => file.size > maxBytes;
