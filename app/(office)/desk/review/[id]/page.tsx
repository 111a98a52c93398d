import { getLocale, getTranslations } from "next-intl/server";
import { Attachments } from "@/components/attachment/attachments";
import { ReviewForms } from "@/components/desk/review-forms";
import { TextFacts } from "@/components/desk/text-facts";
import { PageColumns } from "@/components/layout/page-columns";
import { PageHeader } from "@/components/layout/page-header";
import { CaseMarks } from "@/components/suggestion/case-marks";
import { ClockList } from "@/components/suggestion/clock-list";
import { StateTag } from "@/components/suggestion/state-tag";
import { SuggestionText } from "@/components/suggestion/suggestion-text";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { listAttachments } from "@/db/queries/attachment";
import { listClocks } from "@/db/queries/clock";
import { listCategories } from "@/db/queries/organisation";
import { namesOf } from "@/db/queries/people";
import { findSuggestion, listCosigners, listWishedUnits, suggestionOffers } from "@/db/queries/suggestion";
import { dayOf } from "@/domain/day";
import { localName } from "@/domain/local-name";
import { marksOf } from "@/domain/suggestion/marks";
import { orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { CaseOrigin, RepeatedMark } from "../../../_components/case-origin";
import { EarlierCases } from "../../_components/earlier-cases";
import { LikelyUnits } from "../../_components/likely-units";
import { acceptText, giveTextBack, moveText, passFirstReview, proposeNotToAccept } from "../actions";

export default async function ReviewPage({ params }: PageProps<"/desk/review/[id]">) {
  const viewer = await requireViewer("suggestion.review");
  const { id } = await params;
  const now = new Date();
  const text = await orNotFound(findSuggestion(reads(), viewer, id));
  const [offered, cosigners, wished, clocks, categories, names, files] = await Promise.all([
    // The form brings these facts along; what it cannot bring is refused with the reason.
    suggestionOffers(reads(), viewer, text, now, {
      hasCategory: true,
      similarChecked: true,
      secretChecked: true,
    }),
    listCosigners(reads(), viewer, id),
    listWishedUnits(reads(), viewer, id),
    listClocks(reads(), viewer, id, now),
    listCategories(reads(), viewer),
    namesOf(reads(), [text.refusalProposedBy, text.firstReviewedBy]),
    listAttachments(reads(), viewer, id),
  ]);
  const t = await getTranslations("desk.review");
  const locale = await getLocale();
  const running = clocks.filter(({ stoppedOn, assignmentId }) => stoppedOn === null && assignmentId === null);
  return (
    <>
      <PageHeader
        title={text.title}
        tags={
          <>
            <StateTag state={text.state} />
            <CaseMarks marks={marksOf(text)} />
          </>
        }
        actions={<ToSplit id={id} offers={offered.offers} />}
        breadcrumb={[
          { label: t("title"), href: "/desk/review" },
          { label: text.title, href: `/desk/review/${id}` },
        ]}
      />
      <PageColumns
        side={
          <ReviewForms
            text={text}
            offers={offered.offers}
            categories={categories.map((row) => ({ value: row.id, label: localName(row, locale) }))}
            proposedBy={names.get(text.refusalProposedBy ?? "") ?? null}
            firstReviewedBy={names.get(text.firstReviewedBy ?? "") ?? null}
            actions={{ acceptText, passFirstReview, giveTextBack, proposeNotToAccept, moveText }}
          />
        }
      >
        <RepeatedMark of={text} viewer={viewer} />
        <EarlierCases of={text} viewer={viewer} />
        <ClockList clocks={running} today={dayOf(now)} />
        <TextFacts text={text} cosigners={cosigners} wished={wished} />
        <Card title={t("text")}>
          <SuggestionText text={text} />
        </Card>
        <LikelyUnits of={text} viewer={viewer} />
        <CaseOrigin of={text} viewer={viewer} />
        <Card title={t("files")}>
          <Attachments files={files} />
        </Card>
      </PageColumns>
    </>
  );
}

/** The way to the split of a text with more than one matter, while it is open. */
async function ToSplit({
  id,
  offers,
}: {
  id: string;
  offers: readonly { name: string; verdict: { kind: string } }[];
}) {
  const t = await getTranslations("group.splitForm");
  const open = offers.some(({ name, verdict }) => name === "proposeSplit" && verdict.kind === "allowed");
  return open && <LinkButton href={`/desk/split/${id}`}>{t("title")}</LinkButton>;
}
