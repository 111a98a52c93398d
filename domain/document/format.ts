/** The forms a document is handed out in, with their media types. */
export const FORMATS = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const;
export type Format = keyof typeof FORMATS;

/** The format asked for in an address, or null when it is none of ours. */
export const formatOf = (text: string | null): Format | null =>
  text !== null && Object.hasOwn(FORMATS, text) ? (text as Format) : null;

/** The formats in the order they are offered. */
export const FORMAT_NAMES = Object.keys(FORMATS) as Format[];
