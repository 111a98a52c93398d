import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { ActionForm } from "../ui/action-form";
import { Badge } from "../ui/badge";
import { DataTable } from "../ui/data-table";
import { MomentText } from "../ui/moment-text";
import { SubmitButton } from "../ui/submit-button";

type Session = { id: string; browser: string; createdAt: Date; lastSeenAt: Date };

type Props = { sessions: readonly Session[]; currentId: string; end: FormAction };

/** Where somebody is signed in; each but this one can be ended. */
export function SessionList({ sessions, currentId, end }: Props) {
  const t = useTranslations("account.sessions");
  return (
    <DataTable
      caption={t("title")}
      rows={sessions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "device",
          header: t("device"),
          phone: "title",
          cell: ({ id, browser }) => (
            <>
              {browser || t("unknown")} {id === currentId && <Badge tone="ok">{t("here")}</Badge>}
            </>
          ),
        },
        { key: "seen", header: t("seen"), cell: ({ lastSeenAt }) => <MomentText at={lastSeenAt} /> },
        { key: "since", header: t("since"), cell: ({ createdAt }) => <MomentText at={createdAt} /> },
        {
          key: "end",
          header: t("end"),
          cell: ({ id }) =>
            id !== currentId && (
              <ActionForm action={end} hidden={{ sessionId: id }} className="">
                <SubmitButton look="secondary" size="small">
                  {t("end")}
                </SubmitButton>
              </ActionForm>
            ),
        },
      ]}
    />
  );
}
