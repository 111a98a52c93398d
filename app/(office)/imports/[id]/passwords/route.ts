import { getTranslations } from "next-intl/server";
import { perform } from "@/db/command";
import { handOutPasswords } from "@/db/commands/import-batch/passwords";
import { Refusal } from "@/domain/refusal";
import { answer } from "@/server/api/answer";
import { mustBeOurs, seeOther } from "@/server/own-form";
import { formatOf, tableFile } from "@/server/table-file";

/** Makes first passwords and gives them out as a file, once; a plain form, so that it works without scripts. */
export const POST = answer("person.write", async (viewer, request, { params }) => {
  mustBeOurs(request);
  const id = String((await params).id);
  const t = await getTranslations("importBatch");
  try {
    const list = await perform(handOutPasswords, viewer, { id });
    const heads = [t("columns.roster.name"), t("columns.roster.account"), t("batch.password")];
    return tableFile(
      {
        heads: heads.map((heading) => ({ heading, kind: "text" as const, width: 24 })),
        lines: list.map(({ name, account, password }) => [name, account, password]),
        name: t("batch.passwordFile"),
        sheet: t("batch.passwords"),
        plain: "passwords",
        notes: { sheet: t("template.sheet"), lines: [[t("batch.passwords"), t("batch.passwordsDone")]] },
      },
      formatOf("xlsx"),
    );
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "conflict") throw error;
    return seeOther(`/imports/${id}`);
  }
});
