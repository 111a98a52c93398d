"use client";
import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import { type FormAction, IDLE } from "@/domain/form-state";
import { restore } from "../inbox/form-snapshot";
import { forget } from "../inbox/local-store";
import type { SentState } from "../ui/sent-state";
import { keepDraft, keptDraft } from "./draft-copy";
import { type DeskView, DraftDesk, type Ports, type Saved } from "./draft-desk";
import { useCommitmentRows } from "./use-commitment-rows";
import { type ReplyValues, rowsOf, valuesOfForm } from "./values";

type Options = {
  form: RefObject<HTMLFormElement | null>;
  /** What is on the server; it comes anew whenever the page is read again. */
  saved: Saved;
  /** What stands in the fields when the page comes: the saved values, or what was typed before it came back. */
  start: ReplyValues;
  autosave: FormAction;
  /** What came of the last save by hand. */
  sent: SentState;
  storageKey: string;
};

/** The desk of a reply on its page: the fields, what is shown of it, and the ways to the server and the store. */
export function useReplyDraft(options: Options) {
  const { form, saved, start, sent, storageKey } = options;
  const rows = useCommitmentRows(rowsOf(start));
  const [values, setValues] = useState(start);
  const [view, setView] = useState<DeskView>({
    version: saved.version,
    status: { kind: "clean" },
    conflicts: [],
    restoredAt: null,
  });
  const ports = usePorts(options, rows.replace, setValues, (patch) =>
    setView((now) => ({ ...now, ...patch })),
  );
  const [desk] = useState(() => new DraftDesk(saved, ports));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is what it waits for
  useEffect(() => desk.readAgain(saved), [desk, saved.version]);
  useEffect(() => desk.arrived(sent), [desk, sent]);
  useEffect(() => {
    desk.comeBack(keptDraft(storageKey));
    const hide = () => desk.keepNow();
    window.addEventListener("pagehide", hide);
    window.addEventListener("online", desk.run);
    return () => {
      window.removeEventListener("pagehide", hide);
      window.removeEventListener("online", desk.run);
      desk.leave();
    };
  }, [desk, storageKey]);

  const typed = () => {
    setValues(valuesIn(form.current));
    desk.touched();
  };
  useLater(typed, rows.rows);
  return { ...view, rows, values, desk, typed };
}

/** A line that was added or removed is a change like any typed one, once it stands in the form. */
function useLater(changed: () => void, rows: readonly unknown[]) {
  const seen = useRef(rows);
  const tell = useEffectEvent(changed);
  useEffect(() => {
    if (seen.current !== rows) tell();
    seen.current = rows;
  }, [rows]);
}

/** The desk's hands; made once, for all they reach for stays the same. */
function usePorts(
  { form, autosave, storageKey }: Options,
  replaceRows: (rows: ReturnType<typeof rowsOf>) => void,
  setValues: (values: ReplyValues) => void,
  show: Ports["show"],
): Ports {
  const router = useRouter();
  const fill = (next: ReplyValues) => {
    replaceRows(rowsOf(next));
    if (form.current) restore(form.current, everyField(form.current, next));
    setValues(next);
  };
  const [ports] = useState<Ports>(() => ({
    read: () => valuesIn(form.current),
    fill,
    show: (patch) => {
      setVersionField(form.current, patch.version);
      show(patch);
    },
    send: (version) => send(autosave, form.current, version),
    refresh: () => router.refresh(),
    keep: (copy) => keepDraft(storageKey, copy),
    forget: () => forget(storageKey),
  }));
  return ports;
}

const valuesIn = (form: HTMLFormElement | null) => valuesOfForm(form ? new FormData(form) : []);

// A save by hand may follow before React has written the new version into the form.
function setVersionField(form: HTMLFormElement | null, version: number | undefined) {
  const field = form?.elements.namedItem("version");
  if (version !== undefined && field instanceof HTMLInputElement) field.value = String(version);
}

async function send(action: FormAction, form: HTMLFormElement | null, version: number): Promise<SentState> {
  if (!form || !navigator.onLine) return { status: "lost" };
  const data = new FormData(form);
  data.set("version", String(version));
  return action(IDLE, data).catch(() => ({ status: "lost" }));
}

/** Every field of a form by name: one that the values do not name is empty. The commitments' lines come anew. */
const everyField = (form: HTMLFormElement, values: ReplyValues) =>
  [...new Set([...new FormData(form).keys(), "classKey", "escalated"])]
    .filter((name) => !name.startsWith("commitments."))
    .map((name): [string, string] => [name, values[name] ?? ""]);
