import { getTranslations } from "next-intl/server";
import { LetterList } from "@/components/letter/letter-list";
import { Card } from "@/components/ui/card";
import { listDirectives } from "@/db/queries/directive";
import { lettersOf } from "@/domain/letter/letters";
import type { Targets } from "@/domain/letter/target";
import { reads } from "@/server/reads";

type Props = {
  of: Omit<Targets, "suggestion" | "directives"> & { suggestion: Targets["suggestion"] & { id: string } };
};

/** The letters of a case that this viewer may take along as Word or PDF. */
export async function LettersCard({ of }: Props) {
  const { id } = of.suggestion;
  const [t, directives] = await Promise.all([
    getTranslations("letter.page"),
    listDirectives(reads(), of.viewer, id),
  ]);
  const letters = lettersOf({ ...of, directives });
  if (letters.length === 0) return null;
  return (
    <Card title={t("title")}>
      <p className="mb-2 text-muted text-sm">{t("text")}</p>
      <LetterList caseId={id} letters={letters} />
    </Card>
  );
}
