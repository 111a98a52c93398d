"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useAnnounce } from "../ui/announcer";
import { holdForms } from "../ui/held-forms";
import { useHydrated } from "../ui/use-hydrated";
import { useSaid } from "../ui/use-said";
import { postFile, type Sent, sendFiles } from "./send-files";

/** What the form shows: whether files are on their way, which have not arrived, and what was refused; null: nothing was sent yet. */
type Shown = { sending: boolean; names: readonly string[]; refused: readonly string[] | null };

/**
 * The workings of UploadForm. What is chosen goes from the input into a queue at once, so that it is kept whatever is
 * chosen next. `waits`: there is something to be sent by hand, or no script that would send it.
 */
export function useUpload() {
  const form = useRef<HTMLFormElement>(null);
  const queue = useRef<File[]>([]);
  const sending = useRef(false);
  const alive = useHydrated();
  const said = useSaid("refusal", "refused");
  const tell = useTold();
  const router = useRouter();
  const [shown, setShown] = useState<Shown>({ sending: false, names: [], refused: null });
  const show = (refused: Shown["refused"]) =>
    setShown({ sending: sending.current, names: queue.current.map(({ name }) => name), refused });

  // Chosen before the page was alive, or brought back with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form comes alive
  useEffect(() => {
    takeFrom(form.current, queue.current);
    show(null);
  }, []);
  useAskBeforeClosing(shown.names.length > 0);

  async function send() {
    const fields = takeFrom(form.current, queue.current);
    if (fields === null || queue.current.length === 0) return;
    const isUnderWay = sending.current;
    sending.current = true;
    show([]);
    if (isUnderWay) return;
    const sent = await holdForms(
      sendFiles(
        queue.current,
        postFile(fields, (body) => fetch("/api/attachments", { method: "POST", body })),
      ),
      ({ refused }) => refused.length === 0,
    );
    sending.current = false;
    const refused = [...new Set(sent.refused.map(said))];
    show(refused);
    tell(sent, refused);
    if (sent.count > 0) router.refresh();
  }

  return { form, alive, waits: !alive || (!shown.sending && shown.names.length > 0), ...shown, send };
}

/** Says what arrived and what did not, wherever the reader is by then. */
function useTold() {
  const t = useTranslations("attachment");
  const announce = useAnnounce();
  return ({ count }: Sent, refused: readonly string[]) => {
    const [only] = refused;
    const failed = refused.length > 1 ? t("notUploaded") : only;
    const arrived = count > 0 ? t("uploaded", { count }) : undefined;
    if (arrived && failed) announce(t("partly", { arrived, failed }), "warn");
    else announce(arrived ?? failed ?? "", failed ? "warn" : "ok");
  };
}

function useAskBeforeClosing(isUnsent: boolean) {
  useEffect(() => {
    if (!isUnsent) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsent]);
}

/** Moves what was chosen into the queue and leaves the input empty for more; answers with the fields that travel along. */
function takeFrom(form: HTMLFormElement | null, queue: File[]): FormData | null {
  if (form === null) return null;
  queue.push(...(form.querySelector<HTMLInputElement>('input[type="file"]')?.files ?? []));
  form.reset();
  return new FormData(form);
}
