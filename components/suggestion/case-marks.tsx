import { useTranslations } from "next-intl";
import { MARKS, type Mark } from "@/domain/suggestion/marks";
import { Badge } from "../ui/badge";

/** What a case is marked with besides its state, each with a word. */
export function CaseMarks({ marks }: { marks: readonly Mark[] }) {
  const t = useTranslations("suggestion.marks");
  return MARKS.filter((mark) => marks.includes(mark)).map((mark) => (
    <Badge key={mark} tone={TONES[mark]}>
      {t(mark)}
    </Badge>
  ));
}

const TONES: Partial<Record<Mark, "warn" | "danger">> = { repeated: "warn", key: "danger" };
