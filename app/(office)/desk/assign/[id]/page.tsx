import { getLocale, getTranslations } from "next-intl/server";
import { AssignForm } from "@/components/desk/assign-form";
import { TextFacts } from "@/components/desk/text-facts";
import { PageColumns } from "@/components/layout/page-columns";
import { PageHeader } from "@/components/layout/page-header";
import { ClockList } from "@/components/suggestion/clock-list";
import { StateTag } from "@/components/suggestion/state-tag";
import { SuggestionText } from "@/components/suggestion/suggestion-text";
import { Card } from "@/components/ui/card";
import { db } from "@/db/client";
import { listClocks } from "@/db/queries/clock";
import { listUnits } from "@/db/queries/organisation";
import { findSuggestion, listCosigners, listWishedUnits, suggestionOffers } from "@/db/queries/suggestion";
import { dayOf } from "@/domain/day";
import { localName } from "@/domain/local-name";
import { caseNumber } from "@/domain/suggestion/number";
import { orNotFound } from "@/server/or-not-found";
import { requireViewer } from "@/server/session";
import { assignCase } from "../actions";

export default async function AssignPage({ params }: PageProps<"/desk/assign/[id]">) {
  const viewer = await requireViewer("suggestion.review");
  const { id } = await params;
  const now = new Date();
  const text = await orNotFound(findSuggestion(db, viewer, id));
  const [{ offers }, units, wished, cosigners, clocks] = await Promise.all([
    suggestionOffers(db, viewer, text, now),
    listUnits(db, viewer),
    listWishedUnits(db, viewer, id),
    listCosigners(db, viewer, id),
    listClocks(db, viewer, id, now),
  ]);
  const t = await getTranslations("desk.assign");
  const kinds = await getTranslations("organisation.unitKinds");
  const locale = await getLocale();
  const options = units.map((unit) => ({
    value: unit.id,
    label: localName(unit, locale),
    hint: t("load", { count: unit.openCases }),
    group: kinds(unit.kind),
  }));
  const running = clocks.filter(({ stoppedOn, assignmentId }) => stoppedOn === null && assignmentId === null);
  return (
    <>
      <PageHeader
        title={text.title}
        tags={
          <>
            <span className="text-muted">{caseNumber(text)}</span>
            <StateTag state={text.state} />
          </>
        }
        breadcrumb={[
          { label: t("title"), href: "/desk/assign" },
          { label: text.title, href: `/desk/assign/${id}` },
        ]}
      />
      <PageColumns
        side={
          <AssignForm
            seen={{ id, version: text.version }}
            offer={offers.find(({ name }) => name === "assign") ?? null}
            units={options}
            wished={wished.map((unit) => localName(unit, locale))}
            wishedId={wished[0]?.id ?? null}
            action={assignCase}
          />
        }
      >
        <ClockList clocks={running} today={dayOf(now)} />
        <TextFacts text={text} cosigners={cosigners} wished={wished} />
        <Card title={t("text")}>
          <SuggestionText text={text} />
        </Card>
      </PageColumns>
    </>
  );
}
