import { getTranslations } from "next-intl/server";
import { SimilarList } from "@/components/suggestion-form/similar-list";
import { Card } from "@/components/ui/card";
import { db } from "@/db/client";
import { listSimilar } from "@/db/queries/similar";
import type { Viewer } from "@/domain/viewer";

type Props = { viewer: Viewer; of: { id: string; title: string; categoryId: string | null } };

/** Earlier suggestions on the same matter, with where they stand and how they were answered. */
export async function EarlierCases({ viewer, of: { id, title, categoryId } }: Props) {
  const [t, cases] = await Promise.all([
    getTranslations("routing"),
    listSimilar(db, viewer, { id, title, categoryId: categoryId ?? "" }),
  ]);
  return (
    <Card title={t("earlier")}>
      {cases.length === 0 ? <p className="text-muted">{t("noEarlier")}</p> : <SimilarList cases={cases} />}
    </Card>
  );
}
