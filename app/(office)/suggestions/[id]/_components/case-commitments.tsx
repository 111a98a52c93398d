import { useTranslations } from "next-intl";
import { CommitmentTable } from "@/components/commitment/commitment-table";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { listCommitmentsOfCase } from "@/db/queries/commitment";
import { can } from "@/domain/permissions";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";

type Props = { id: string; viewer: Viewer; today: string };

/** What was promised with the replies to a case, and how it stands now; nothing when nothing was promised. */
export async function CaseCommitments({ id, viewer, today }: Props) {
  if (!can(viewer, "commitment.read")) return null;
  const rows = await listCommitmentsOfCase(reads(), viewer, id, new Date());
  return rows.length === 0 ? null : <Section rows={rows} today={today} />;
}

function Section({
  rows,
  today,
}: Pick<Props, "today"> & { rows: Parameters<typeof CommitmentTable>[0]["rows"] }) {
  const t = useTranslations("commitment");
  return (
    <Card
      title={t("section")}
      actions={
        <Link href="/commitments" className="link text-sm print:hidden">
          {t("all")}
        </Link>
      }
    >
      <CommitmentTable rows={rows} today={today} columns={["text", "unit", "first", "due", "state"]} />
    </Card>
  );
}
