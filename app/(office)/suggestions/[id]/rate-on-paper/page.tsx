import { getLocale, getTranslations } from "next-intl/server";
import { Attachments } from "@/components/attachment/attachments";
import { PageHeader } from "@/components/layout/page-header";
import { PaperRatingForm } from "@/components/paper/paper-rating-form";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { listAssignments, listReplies } from "@/db/queries/assignment";
import { listFilesFor } from "@/db/queries/attachment";
import { findSuggestion, type SuggestionDetail, suggestionOffers } from "@/db/queries/suggestion";
import { dayOf } from "@/domain/day";
import { localName } from "@/domain/local-name";
import { caseNumber } from "@/domain/suggestion/number";
import type { Viewer } from "@/domain/viewer";
import { idOrNotFound, orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { enterRating, removeSlip } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("paper.rating"))("title") };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ refused?: string }> };

export default async function RateOnPaperPage({ params, searchParams }: Props) {
  const viewer = await requireViewer("suggestion.review");
  const [{ id }, { refused }] = await Promise.all([params, searchParams]);
  const now = new Date();
  const suggestion = await orNotFound(findSuggestion(reads(), viewer, idOrNotFound(id)));
  const [t, refusal, { offers }, replies] = await Promise.all([
    getTranslations("paper.rating"),
    getTranslations("refusal"),
    suggestionOffers(reads(), viewer, suggestion, now),
    listReplies(reads(), viewer, id),
  ]);
  const letters = replies.filter(({ reply }) => reply.round === suggestion.round && reply.issuedOn !== null);
  const letter = letters.at(-1)?.reply.id;
  const open = letter !== undefined && offers.some(({ name }) => name === "approveOnPaper");
  const name = [caseNumber(suggestion), suggestion.title].filter(Boolean).join(" ");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { lead: suggestion.lead })}
        breadcrumb={[{ label: name, href: `/suggestions/${id}` }]}
      />
      {refused && refusal.has(refused) && <Notice tone="warn">{refusal(refused)}</Notice>}
      {open ? (
        <Slip suggestion={suggestion} viewer={viewer} letter={letter} now={now} />
      ) : (
        <Notice
          title={t("closed")}
          action={<LinkButton href={`/suggestions/${id}`}>{t("back")}</LinkButton>}
        />
      )}
    </>
  );
}

type SlipProps = { suggestion: SuggestionDetail; viewer: Viewer; letter: string; now: Date };

/** The signed slip first; then what stands on it. */
async function Slip({ suggestion, viewer, letter, now }: SlipProps) {
  const { id, version } = suggestion;
  const [t, locale, slips, work] = await Promise.all([
    getTranslations("paper.rating"),
    getLocale(),
    listFilesFor(reads(), viewer, id, "scan", letter),
    listAssignments(reads(), viewer, id),
  ]);
  const units = work
    .filter(({ state }) => state === "issued")
    .map((each) => ({ value: each.id, label: localName(each.unit, locale) }));
  const place = { suggestionId: id, assignmentId: null, purpose: "scan" as const, subjectId: letter };
  const next = `/suggestions/${id}/rate-on-paper`;
  return (
    <div className="grid gap-6">
      <Card title={t("slip")}>
        <p className="mb-3 text-muted">{t("slipHint")}</p>
        <Attachments files={slips} write={{ ...place, next, detach: removeSlip }} />
      </Card>
      <Card title={t("verdicts")}>
        {slips.length > 0 ? (
          <PaperRatingForm seen={{ id, version }} today={dayOf(now)} units={units} action={enterRating} />
        ) : (
          <p>{t("slipFirst")}</p>
        )}
      </Card>
    </div>
  );
}
