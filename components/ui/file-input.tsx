"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { cx } from "./cx";
import { useControl } from "./field-context";
import { FileSize } from "./file-size";
import { Upload } from "./icons";
import { Spoken } from "./spoken";
import { useHydrated } from "./use-hydrated";

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
  const hydrated = useHydrated();
  const [files, setFiles] = useState<readonly File[]>([]);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const { form } = input.current ?? {};
    const empty = () => setFiles([]);
    form?.addEventListener("reset", empty);
    return () => form?.removeEventListener("reset", empty);
  }, []);
  return (
    <div className="grid gap-2">
      <div className="relative">
        <input
          {...control}
          ref={input}
          type="file"
          accept={accept}
          multiple={multiple}
          onChange={(event) => setFiles([...(event.currentTarget.files ?? [])])}
          className={
            hydrated ? "peer absolute inset-0 cursor-pointer opacity-0" : "control border-dashed py-2"
          }
        />
        {/* The browser's own button speaks the browser's language, not the page's. */}
        {hydrated && (
          <span aria-hidden className={FACE}>
            <Upload className="size-5 text-muted" />
            {t("chooseFiles", { count: multiple ? 2 : 1 })}
          </span>
        )}
      </div>
      <ul aria-live="polite" className="grid gap-0.5 text-sm">
        {files.map((file) => (
          <li
            key={`${file.name} ${file.size}`}
            className={cx(isTooLarge(file, maxBytes) && "font-medium text-danger")}
          >
            <Spoken>{file.name}</Spoken> · <FileSize bytes={file.size} />
            {isTooLarge(file, maxBytes) && ` · ${t("fileTooLarge")}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

const FACE =
  "control flex items-center gap-2 border-dashed peer-hover:bg-sunken peer-focus-visible:outline-3 peer-focus-visible:outline-focus peer-focus-visible:outline-offset-2 peer-aria-invalid:border-danger";

const isTooLarge = (file: File, maxBytes = Number.POSITIVE_INFINITY): boolean => file.size > maxBytes;
