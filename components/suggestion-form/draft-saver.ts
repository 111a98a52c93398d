import type { Text } from "@/domain/form-state";
import { type DraftValues, type Kept, sameDraft } from "@/domain/suggestion/draft";

/** How a draft stands: what of the words that were typed is on the server. */
export type SaveStatus =
  | { kind: "clean" | "unsaved" | "saving" | "lost" | "signedOut" | "invalid" }
  | { kind: "saved"; at: string }
  | { kind: "refused"; because: Text }
  | { kind: "conflict"; version: number; theirs: DraftValues };

/** Where unsaved words lie in the meantime. */
export type Shelf = { put: (values: DraftValues, version: number) => void; clear: () => void };

type Setup = {
  version: number;
  values: DraftValues;
  /** Brings words to the server; throws when the line is broken. */
  keep: (values: DraftValues, version: number) => Promise<Kept>;
  shelf: Shelf;
  /** Hears of every change of status or version. */
  told: (status: SaveStatus, version: number) => void;
};

type Answer = Kept | { status: "lost" };

/** After how long a pause it saves, at the latest when while somebody types on, and again after a broken line. */
export const PAUSES = { idle: 3_000, longest: 20_000, again: 15_000 } as const;

/** Saves one draft by itself, one save at a time, and stops for the person to decide when somebody else was faster. */
export class DraftSaver {
  private version: number;
  private saved: DraftValues;
  private current: DraftValues;
  private status: SaveStatus = { kind: "clean" };
  private running: Promise<SaveStatus> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private unsavedSince = 0;

  constructor(private readonly setup: Setup) {
    this.version = setup.version;
    this.saved = setup.values;
    this.current = setup.values;
  }

  /** Whether something was typed that the server does not have. */
  isUnsaved = (): boolean => !sameDraft(this.current, this.saved);

  /** Takes note of what stands in the form now. */
  change(values: DraftValues): void {
    const wasUnsaved = this.isUnsaved();
    this.current = values;
    if (!this.isUnsaved()) {
      // Reading off a form that was just opened must not throw away what lies in the browser.
      if (wasUnsaved) this.settle();
      return;
    }
    if (!wasUnsaved) this.unsavedSince = Date.now();
    this.setup.shelf.put(values, this.version);
    if (this.status.kind === "conflict") return;
    if (this.status.kind !== "saving") this.tell({ kind: "unsaved" });
    this.later(Math.max(0, Math.min(PAUSES.idle, this.unsavedSince + PAUSES.longest - Date.now())));
  }

  /** Saves now what is unsaved, and says how it stands then. */
  async flush(): Promise<SaveStatus> {
    this.stop();
    if (this.running) await this.running;
    if (!this.isUnsaved() || this.status.kind === "conflict") return this.status;
    this.running ??= this.save().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** Goes on from another version, which has these words on the server. */
  rebase(values: DraftValues, version: number): void {
    this.version = version;
    this.saved = values;
    this.tell({ kind: "clean" });
    this.change(this.current);
  }

  /** Saves no more by itself. */
  stop(): void {
    clearTimeout(this.timer);
  }

  private async save(): Promise<SaveStatus> {
    const sent = this.current;
    this.tell({ kind: "saving" });
    const lost = (): Answer => ({ status: "lost" });
    return this.arrived(sent, await this.setup.keep(sent, this.version).catch(lost));
  }

  private arrived(sent: DraftValues, answer: Answer): SaveStatus {
    if (answer.status === "saved") return this.done(sent, answer.version, answer.at);
    // The answer to an earlier save may have been lost on the way: the same words are no conflict.
    if (answer.status === "conflict" && sameDraft(answer.theirs, sent))
      return this.done(sent, answer.version, new Date().toISOString());
    if (answer.status === "lost") this.later(PAUSES.again);
    return this.tell(statusOf(answer));
  }

  private done(sent: DraftValues, version: number, at: string): SaveStatus {
    this.version = version;
    this.saved = sent;
    if (!this.isUnsaved()) {
      this.setup.shelf.clear();
      return this.tell({ kind: "saved", at });
    }
    this.unsavedSince = Date.now();
    this.setup.shelf.put(this.current, version);
    this.later(PAUSES.idle);
    return this.tell({ kind: "unsaved" });
  }

  /** Everything is as the server has it. */
  private settle(): void {
    this.stop();
    this.setup.shelf.clear();
    if (this.status.kind !== "saved" && this.status.kind !== "saving") this.tell({ kind: "clean" });
  }

  private tell(status: SaveStatus): SaveStatus {
    this.status = status;
    this.setup.told(status, this.version);
    return status;
  }

  private later(ms: number): void {
    this.stop();
    this.timer = setTimeout(() => void this.flush(), ms);
  }
}

function statusOf(answer: Exclude<Answer, { status: "saved" }>): SaveStatus {
  if (answer.status === "conflict")
    return { kind: "conflict", version: answer.version, theirs: answer.theirs };
  if (answer.status === "refused") return { kind: "refused", because: answer.because };
  return { kind: answer.status };
}
