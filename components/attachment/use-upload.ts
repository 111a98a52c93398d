"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Text } from "@/domain/form-state";
import { useAnnounce } from "../ui/announcer";
import { useHydrated } from "../ui/use-hydrated";
import { useSaid } from "../ui/use-said";
import { postFile, sendFiles } from "./send-files";

/** The workings of UploadForm. `waits`: there is something to be sent by hand, or no script that would send it. */
export function useUpload() {
  const form = useRef<HTMLFormElement>(null);
  const alive = useHydrated();
  const t = useTranslations("attachment");
  const said = useSaid("refusal", "refused");
  const announce = useAnnounce();
  const router = useRouter();
  const arrived = useRef(new WeakSet<File>());
  const [sending, setSending] = useState(0);
  const [refused, setRefused] = useState<readonly Text[]>([]);
  const [isLeft, setLeft] = useState(false);
  // Chosen before the page was alive, or brought back with it.
  useEffect(() => setLeft(filesOf(form.current).length > 0), []);

  async function send() {
    const files = filesOf(form.current);
    if (!form.current || sending > 0 || files.length === 0) return;
    setSending(files.length);
    setRefused([]);
    const post = postFile(new FormData(form.current), (body) =>
      fetch(form.current?.action ?? "", { method: "POST", body }),
    );
    const { count, refused, again } = await sendFiles(files, arrived.current, post);
    setSending(0);
    setRefused(refused);
    setLeft(again);
    if (!again) form.current?.reset();
    if (count > 0) announce(t("uploaded", { count }), "ok");
    if (count > 0) router.refresh();
  }

  return { form, alive, waits: !alive || isLeft, sending, refused: refused.map(said), send };
}

const filesOf = (form: HTMLFormElement | null): File[] => [
  ...(form?.querySelector<HTMLInputElement>('input[type="file"]')?.files ?? []),
];
