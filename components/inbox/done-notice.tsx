import { useTranslations } from "next-intl";
import { Notice } from "../ui/notice";

/** After an act that led to this page: what was done, by the name of the move in the address. */
export function DoneNotice({ done }: { done: string | string[] | undefined }) {
  const t = useTranslations("inbox.done");
  if (typeof done !== "string" || !t.has(done)) return null;
  return (
    <div role="status" className="mb-4">
      <Notice tone="ok">{t(done)}</Notice>
    </div>
  );
}
