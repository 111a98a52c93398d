import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import type { Role } from "@/domain/viewer";
import { ActionForm } from "../ui/action-form";
import { DataTable } from "../ui/data-table";
import { MomentText } from "../ui/moment-text";
import { SubmitButton } from "../ui/submit-button";
import { useScopeWord } from "./use-scope-word";

/** A token as `listOwnAccessTokens` reads it. */
export type OwnToken = {
  id: string;
  name: string;
  scopes: readonly string[];
  role: Role;
  expiresAt: Date;
  usedAt: Date | null;
};

type Props = { tokens: readonly OwnToken[]; revoke: FormAction };

/** One's living tokens; each can be revoked. */
export function TokenList({ tokens, revoke }: Props) {
  const t = useTranslations("accessToken");
  const roles = useTranslations("person.roles");
  const scopeWord = useScopeWord();
  return (
    <DataTable
      caption={t("caption")}
      rows={tokens}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", header: t("columns.name"), phone: "title", cell: ({ name }) => name },
        {
          key: "scopes",
          header: t("columns.scopes"),
          cell: ({ scopes }) => scopes.map(scopeWord).join(" · "),
        },
        { key: "role", header: t("columns.role"), cell: ({ role }) => roles(role) },
        {
          key: "expires",
          header: t("columns.expires"),
          cell: ({ expiresAt }) => <MomentText at={expiresAt} />,
        },
        {
          key: "used",
          header: t("columns.used"),
          cell: ({ usedAt }) => (usedAt ? <MomentText at={usedAt} /> : t("neverUsed")),
        },
        {
          key: "end",
          header: t("columns.end"),
          width: "w-28",
          cell: ({ id, name }) => (
            <ActionForm action={revoke} hidden={{ id }} className="" label={`${t("revoke")} ${name}`} stays>
              <SubmitButton look="secondary" size="small">
                {t("revoke")}
              </SubmitButton>
            </ActionForm>
          ),
        },
      ]}
    />
  );
}
