import type { SentState } from "../ui/sent-state";
import type { DraftCopy } from "./draft-copy";
import { type Conflict, differences, merge, type PartName, take } from "./merge";
import type { SaveState } from "./save-state";
import type { ReplyValues } from "./values";

/** What stands on the server, and its version. */
export type Saved = { version: number; values: ReplyValues };

/** What the page shows of the draft. */
export type DeskView = {
  version: number;
  status: SaveState;
  conflicts: readonly Conflict[];
  /** When the words that came back had been typed. */
  restoredAt: Date | null;
};

/** The desk's way to the page, the server and this browser's store. */
export type Ports = {
  /** What stands in the fields, and putting other words into them. */
  read: () => ReplyValues;
  fill: (values: ReplyValues) => void;
  show: (view: Partial<DeskView>) => void;
  /** Sends the fields as a save of that version. */
  send: (version: number) => Promise<SentState>;
  /** Asks for the page anew; what is on the server then comes through `readAgain`. */
  refresh: () => void;
  keep: (copy: Omit<DraftCopy, "at">) => void;
  forget: () => void;
};

const IDLE_MS = 3000;
const KEEP_MS = 400;
const RETRY_MS = 15_000;

/**
 * A draft in the browser: kept here at once, saved by itself when nobody types, brought together with what somebody
 * else saved meanwhile, and restored after the page was lost. The words themselves stand in the form's fields.
 */
export class DraftDesk {
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  #flight: Promise<void> | null = null;
  /** What went out since the last answer: an answer can be lost although the save was not. */
  #sent: ReplyValues[] = [];
  #conflicts: readonly Conflict[] = [];

  constructor(
    private base: Saved,
    private readonly ports: Ports,
  ) {}

  /** Somebody typed. */
  touched() {
    this.ports.show({ status: { kind: this.#conflicts.length > 0 ? "conflict" : "typing" } });
    clearTimeout(this.#keepTimer);
    this.#keepTimer = setTimeout(() => this.keepNow(), KEEP_MS);
    this.#later();
  }

  /** Keeps what stands in the fields in this browser, at once: the page may go away. */
  keepNow() {
    clearTimeout(this.#keepTimer);
    const values = this.ports.read();
    if (differences(values, this.base.values).length > 0) this.ports.keep({ values, base: this.base.values });
  }

  /** Saves what is new, unless a save is on its way or a conflict waits for a decision. */
  run = () => {
    clearTimeout(this.#saveTimer);
    if (this.#flight) return this.#later();
    if (this.#conflicts.length > 0) return;
    if (differences(this.ports.read(), this.base.values).length === 0) return this.#rest({ kind: "clean" });
    this.sending();
    this.ports.show({ status: { kind: "saving" } });
    this.#flight = this.ports.send(this.base.version).then((outcome) => {
      this.#flight = null;
      this.arrived(outcome);
      if (outcome.status === "lost") this.#later(RETRY_MS);
    });
  };

  /** The fields go out as they stand now, by themselves or by hand. */
  sending() {
    clearTimeout(this.#saveTimer);
    this.#sent.push(this.ports.read());
  }

  /** A save by hand waits for the one that is on its way; null when there is none. */
  onItsWay = () => this.#flight;

  /** What came of a save. */
  arrived(outcome: SentState) {
    const trouble = troubleOf(outcome);
    if (trouble) this.ports.show({ status: { kind: trouble } });
    if (trouble === "conflict") this.ports.refresh();
    const version = outcome.status === "done" ? Number(outcome.message?.values?.version) : Number.NaN;
    if (Number.isNaN(version)) return;
    // The page may have been read again before its answer was heard.
    const values = this.#sent.at(-1);
    if (values) this.#rebase({ version, values });
    this.#show([], { restoredAt: null });
    if (differences(this.ports.read(), this.base.values).length > 0) this.#later();
    else this.#rest({ kind: "saved", at: new Date() });
  }

  /** The page was read again: perhaps somebody else has saved. */
  readAgain(saved: Saved) {
    if (saved.version <= this.base.version) return;
    const own = this.#sent.some((sent) => differences(sent, saved.values).length === 0);
    this.#settle(own ? saved.values : this.base.values, saved, this.ports.read());
  }

  /** The page was lost before everything was saved, and is back. */
  comeBack(copy: DraftCopy | null) {
    if (!copy || differences(copy.values, this.base.values).length === 0) return this.ports.forget();
    this.ports.show({ restoredAt: new Date(copy.at) });
    this.#settle(copy.base, this.base, copy.values);
  }

  /** One of two texts is chosen. */
  decide(part: PartName, choice: "mine" | "theirs") {
    if (choice === "theirs") this.ports.fill(take(this.ports.read(), this.base.values, part));
    const conflicts = this.#conflicts.filter((conflict) => conflict.part !== part);
    this.#show(conflicts, { status: { kind: conflicts.length > 0 ? "conflict" : "typing" } });
    this.#later();
  }

  /** Everything as it is on the server. */
  discard() {
    this.ports.fill(this.base.values);
    this.#show([], { restoredAt: null });
    this.#rest({ kind: "clean" });
  }

  /** The page goes away. */
  leave() {
    clearTimeout(this.#saveTimer);
    clearTimeout(this.#keepTimer);
  }

  #settle(from: ReplyValues, theirs: Saved, mine: ReplyValues) {
    const { values, conflicts } = merge(from, theirs.values, mine);
    this.#rebase(theirs);
    if (differences(values, this.ports.read()).length > 0) this.ports.fill(values);
    this.#show(conflicts, { status: { kind: conflicts.length > 0 ? "conflict" : "typing" } });
    if (differences(values, theirs.values).length > 0) this.#later();
    else this.#rest({ kind: "clean" });
  }

  /** All is on the server. */
  #rest(status: SaveState) {
    this.ports.forget();
    this.ports.show({ status });
  }

  #rebase(saved: Saved) {
    this.base = saved;
    this.#sent = [];
    this.ports.show({ version: saved.version });
  }

  #show(conflicts: readonly Conflict[], view: Partial<DeskView>) {
    this.#conflicts = conflicts;
    this.ports.show({ ...view, conflicts });
  }

  #later(ms = IDLE_MS) {
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(this.run, ms);
  }
}

function troubleOf(outcome: SentState): "conflict" | "signedOut" | "refused" | "invalid" | "failed" | null {
  if (outcome.status === "lost") return "failed";
  if (outcome.status === "invalid") return "invalid";
  if (outcome.status !== "refused") return null;
  const { key } = outcome.because;
  return key === "general.tooLate" ? "conflict" : key === "general.signIn" ? "signedOut" : "refused";
}
