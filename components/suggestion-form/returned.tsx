import { useTranslations } from "next-intl";
import type { ReturnReason } from "@/domain/suggestion/dictionary";
import { Prose } from "../suggestion/prose";
import { Notice } from "../ui/notice";

type Props = {
  title: string;
  of: { returnReasons: readonly ReturnReason[]; returnNote: string | null };
};

/** Why a suggestion came back, in the reviewer's words. */
export function Returned({ title, of: { returnReasons, returnNote } }: Props) {
  const t = useTranslations("suggestion.returnReasons");
  return (
    <Notice tone="warn" title={title} className="mb-4">
      {returnReasons.length > 0 && (
        <ul className="list-disc ps-5">
          {returnReasons.map((reason) => (
            <li key={reason}>{t(reason)}</li>
          ))}
        </ul>
      )}
      {returnNote && <Prose>{returnNote}</Prose>}
    </Notice>
  );
}
