import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Ledger } from "@/components/commitment/ledger";
import { PageHeader } from "@/components/layout/page-header";
import { ExportLinks } from "@/components/ui/export-links";
import { ListChecks } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { PrintButton } from "@/components/ui/print-button";
import { db } from "@/db/client";
import { listCommitments } from "@/db/queries/commitment";
import { ledgerChoices } from "@/db/queries/commitment-choices";
import { whileUnchanged } from "@/db/queries/unchanged";
import { hasOwnLedger, ledgerAddress, readLedgerQuery } from "@/domain/commitment/list";
import { dayOf } from "@/domain/day";
import { can } from "@/domain/permissions";
import { requireViewer } from "@/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("commitment");
  return { title: t("title") };
}

export default async function CommitmentsPage({ searchParams }: PageProps<"/commitments">) {
  const viewer = await requireViewer("commitment.read");
  const query = readLedgerQuery(await searchParams);
  const now = new Date();
  const [t, list, choices] = await Promise.all([
    getTranslations("commitment"),
    listCommitments(db, viewer, query, now),
    whileUnchanged(db, viewer, ["ledger choices"], () => ledgerChoices(db, viewer, now)),
  ]);
  const sweeps = can(viewer, "commitment.overview");
  const own = hasOwnLedger(viewer);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t(own ? "unitLead" : "lead")}
        actions={
          <>
            <ExportLinks list="/commitments" query={ledgerAddress(query)} />
            <PrintButton />
            {sweeps && (
              <LinkButton href="/commitments/sweep" look="primary">
                <ListChecks aria-hidden />
                {t("sweepButton")}
              </LinkButton>
            )}
          </>
        }
      />
      <Ledger
        action="/commitments"
        {...list}
        query={query}
        choices={choices}
        today={dayOf(now)}
        columns={own ? ["text", "case", "first", "due", "state"] : undefined}
      />
    </>
  );
}
