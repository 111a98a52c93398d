import { useTranslations } from "next-intl";
import { standingNote } from "@/components/inbox/standing-note";
import { Prose } from "@/components/suggestion/prose";
import { Notice } from "@/components/ui/notice";
import type { PartProps } from "./view";

/** Why the work came back, as long as that stands: what the head or the lead unit wrote. */
export function BackNote({
  at,
  names,
  until,
}: PartProps & { names: readonly string[]; until: readonly string[] }) {
  const t = useTranslations("inbox.now");
  const note = standingNote(at.events, at.work.id, names, until);
  if (!note) return null;
  return (
    <Notice tone="warn" title={t("sentBack", { name: note.actor })}>
      <Prose>{note.text}</Prose>
    </Notice>
  );
}
