/**
 * The files a case can have (issue 1 §5). `extensions` and `mime` must agree with the content; `inline` ones may
 * be shown in the browser, everything else is only saved. No SVG: it can run scripts.
 */
export const FILE_KINDS = {
  pdf: { mime: "application/pdf", extensions: ["pdf"], contents: ["application/pdf"], inline: true },
  jpeg: { mime: "image/jpeg", extensions: ["jpg", "jpeg"], contents: ["image/jpeg"], inline: true },
  png: { mime: "image/png", extensions: ["png"], contents: ["image/png"], inline: true },
  webp: { mime: "image/webp", extensions: ["webp"], contents: ["image/webp"], inline: true },
  docx: {
    mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extensions: ["docx"],
    contents: ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    inline: false,
  },
  doc: { mime: "application/msword", extensions: ["doc"], contents: ["application/x-cfb"], inline: false },
  xlsx: {
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extensions: ["xlsx"],
    contents: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    inline: false,
  },
  xls: {
    mime: "application/vnd.ms-excel",
    extensions: ["xls"],
    contents: ["application/x-cfb"],
    inline: false,
  },
} as const satisfies Record<string, FileKindRow>;

type FileKindRow = {
  mime: string;
  extensions: readonly string[];
  contents: readonly string[];
  inline: boolean;
};

/** A kind of file that is taken. */
export type FileKind = keyof typeof FILE_KINDS;

/** Bytes of one file and of a form with several, files of one case, characters of a name. */
export const FILE_LIMITS = {
  bytes: 20 * 1024 * 1024,
  form: 22 * 1024 * 1024,
  perCase: 10,
  name: 120,
} as const;

/** What a browser's file dialogue offers. */
export const ACCEPTED = Object.values(FILE_KINDS)
  .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
  .join(",");

/** The kind that name and content agree on; null when they do not, or when it is none of ours. */
export function kindOf(name: string, content: string | undefined): FileKind | null {
  const extension = name.split(".").at(-1)?.toLowerCase() ?? "";
  const kinds = Object.entries(FILE_KINDS) as [FileKind, FileKindRow][];
  const agreed = kinds.find(
    ([, kind]) =>
      kind.extensions.includes(extension) && content !== undefined && kind.contents.includes(content),
  );
  return agreed?.[0] ?? null;
}

/** Whether a stored file may be shown in the browser. */
export const isInline = (mime: string): boolean =>
  Object.values(FILE_KINDS).some((kind) => kind.mime === mime && kind.inline);

/** A name that is safe to show and to save: no path, no control or direction-changing characters. */
export function safeName(name: string): string {
  const bare = name.split(/[/\\]/).at(-1) ?? "";
  const clean = bare
    .replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, "")
    .trim()
    .replace(/^\.+/, "");
  const dot = clean.lastIndexOf(".");
  const extension = dot > 0 ? clean.slice(dot) : "";
  const stem = dot > 0 ? clean.slice(0, dot) : clean;
  return `${[...stem].slice(0, FILE_LIMITS.name - extension.length).join("") || "file"}${extension}`;
}
