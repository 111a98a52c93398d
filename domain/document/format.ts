/** The forms a document is handed out in, with their media types. */
export const FORMATS = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const;
export type Format = keyof typeof FORMATS;
