/** How the draft stands to what is on the server. */
export type SaveState = { kind: "saved"; at: Date } | { kind: Exclude<SaveKind, "saved"> };

/** Every such stand; each is a word of `replyEditor.status`. */
export type SaveKind =
  | "clean"
  | "typing"
  | "saving"
  | "saved"
  | "failed"
  | "invalid"
  | "conflict"
  | "signedOut"
  | "refused";
