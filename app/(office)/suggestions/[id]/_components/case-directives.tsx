import { getTranslations } from "next-intl/server";
import { DirectiveList } from "@/components/directive/directive-list";
import { Card } from "@/components/ui/card";
import { listDirectives } from "@/db/queries/directive";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";

/** What staff and leaders said to the units, and who has read it; for those whom it concerns. */
export async function CaseDirectives({ id, viewer }: { id: string; viewer: Viewer }) {
  const [t, directives] = await Promise.all([
    getTranslations("directive"),
    listDirectives(reads(), viewer, id),
  ]);
  if (directives.length === 0) return null;
  return (
    <Card title={t("title")}>
      <DirectiveList directives={directives} />
    </Card>
  );
}
