import { getTranslations } from "next-intl/server";
import { db } from "@/db/client";
import { listCategories, listDelegations, listReplyClasses, listUnits } from "@/db/queries/organisation";
import { columnsOf, IMPORT_KINDS, type ImportKind, importKindsOf } from "@/domain/import-batch/kinds";
import { IMPORT_LIMITS } from "@/domain/import-batch/limits";
import { notFound } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { answer } from "@/server/api/answer";
import { importTemplate, type TemplateWords } from "@/server/import-batch/template";

/** The workbook to fill in, in the reader's language, with the lists of his congress to choose from. */
export const GET = answer("importBatch.write", async (viewer, _request, { params }) => {
  const asked = (await params).kind;
  const kind = importKindsOf(viewer).find((each) => each === asked);
  if (!kind) throw notFound();
  const t = await getTranslations("importBatch");
  const bytes = await importTemplate(kind, await wordsOf(kind, viewer));
  const name = encodeURIComponent(`${t("template.file", { kind: t(`kinds.${kind}`) })}.xlsx`);
  return new Response(bytes, {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="${kind}-template.xlsx"; filename*=UTF-8''${name}`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
});

async function wordsOf(kind: ImportKind, viewer: Viewer): Promise<TemplateWords> {
  const [t, all] = await Promise.all([getTranslations("importBatch"), getTranslations()]);
  const { rows, bytes } = IMPORT_LIMITS;
  return {
    kind: t(`kinds.${kind}`),
    column: (name) => t(`columns.${kind}.${name}`),
    hint: (name) => t(`hints.${kind}.${name}`),
    choice: (words, name) => all(`${words}.${name}`),
    say: (key) => t(`template.${key}`),
    rules: [
      t("template.ruleHeader"),
      t("template.ruleKey", { column: t(`columns.${kind}.${IMPORT_KINDS[kind].key}`) }),
      ...(Object.values(columnsOf(kind)).some(({ look }) => look === "day") ? [t("template.ruleDay")] : []),
      t("template.ruleLimit", { rows, max: bytes / 1024 / 1024 }),
    ],
    lists: await listsOf(viewer),
  };
}

async function listsOf(viewer: Viewer): Promise<TemplateWords["lists"]> {
  const [delegations, units, categories, classes] = await Promise.all([
    listDelegations(db, viewer),
    listUnits(db, viewer),
    listCategories(db, viewer),
    listReplyClasses(db, viewer),
  ]);
  return {
    delegations: delegations.map(({ name }) => name),
    units: units.map(({ name }) => name),
    categories: categories.map(({ name }) => name),
    classes: classes.map(({ key }) => key),
  };
}
