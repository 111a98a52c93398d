import { getTranslations } from "next-intl/server";
import { CaseLine } from "@/components/group/case-line";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { readGroup } from "@/db/queries/group";
import { reads } from "@/server/reads";
import type { PartProps } from "../_parts/view";
import { copyToGroup } from "./actions";

/** The other cases of the group that the unit has too: one text may serve all, each is answered by itself. */
export async function GroupReply({ at, hasText }: PartProps & { hasText: boolean }) {
  const group = await readGroup(reads(), at.viewer, at.suggestion);
  const others = (group?.members ?? []).filter(({ id, href }) => id !== at.suggestion.id && href !== null);
  if (others.length === 0) return null;
  const t = await getTranslations("group.reply");
  return (
    <Card title={t("title")}>
      <div className="grid gap-3">
        <p className="max-w-prose">{t("text", { count: others.length })}</p>
        <ul className="grid gap-2">
          {others.map((each) => (
            <li key={each.id}>
              <CaseLine of={each} />
            </li>
          ))}
        </ul>
        {hasText && (
          <ActionForm
            action={copyToGroup}
            hidden={{ id: at.work.id, version: at.work.version }}
            label={t("use")}
            className="grid gap-2"
          >
            <div>
              <SubmitButton look="secondary">{t("use")}</SubmitButton>
            </div>
          </ActionForm>
        )}
      </div>
    </Card>
  );
}
