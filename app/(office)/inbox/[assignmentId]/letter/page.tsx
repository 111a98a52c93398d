import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Sheet } from "@/components/document/sheet";
import { PageHeader } from "@/components/layout/page-header";
import { LetterLinks } from "@/components/letter/letter-links";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PrintButton } from "@/components/ui/print-button";
import { StatusTag } from "@/components/ui/status-tag";
import { loadWork } from "@/db/queries/inbox-case";
import { findCongress } from "@/db/queries/organisation";
import { dayOf } from "@/domain/day";
import { signersOf } from "@/domain/letter/facts";
import { replyOf as letterOf, replyKey } from "@/domain/letter/from-reply";
import { replyBlocks } from "@/domain/letter/reply-letter";
import { letterPen } from "@/server/letter-pen";
import { orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireUnit } from "../../_unit";
import { offered, replyOf, type WorkView } from "../_parts/view";

type Props = {
  params: Promise<{ assignmentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("replyEditor.letter"))("title") };
}

export default async function LetterPage({ params, searchParams }: Props) {
  const viewer = await requireUnit();
  const [{ assignmentId }, { round }] = await Promise.all([params, searchParams]);
  const now = new Date();
  const work = await orNotFound(loadWork(reads(), viewer, assignmentId, now));
  const [t, pen, congress] = await Promise.all([
    getTranslations("replyEditor.letter"),
    letterPen(),
    findCongress(reads(), viewer),
  ]);
  const at: WorkView = { ...work, viewer, today: dayOf(now) };
  const shown = replyOf(at, Number(round) || work.suggestion.round);
  const { suggestion } = work;
  const facts = { ...work, congress, assignments: [work.work, ...work.others] };
  const letter = shown && letterOf(facts, shown);
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          breadcrumb={[{ label: suggestion.title, href: `/inbox/${assignmentId}` }]}
          title={t("title")}
          tags={shown && !shown.reply.issuedOn && <StatusTag tone="warn">{t("draft")}</StatusTag>}
          actions={
            <>
              {offered(at, "saveReply") && (
                <LinkButton href={`/inbox/${assignmentId}/reply`}>{t("edit")}</LinkButton>
              )}
              {shown && <LetterLinks caseId={suggestion.id} letter="reply" of={replyKey(shown.reply)} />}
              <PrintButton />
            </>
          }
        />
      </div>
      {letter ? (
        <Sheet
          blocks={replyBlocks(
            letter,
            signersOf(facts).map(({ name }) => name),
            pen,
          )}
        />
      ) : (
        <EmptyState
          title={t("noReply")}
          action={<LinkButton href={`/inbox/${assignmentId}`}>{t("back")}</LinkButton>}
        />
      )}
    </>
  );
}
