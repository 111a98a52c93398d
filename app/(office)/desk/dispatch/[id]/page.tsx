import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AssignForm } from "@/components/desk/assign-form";
import { SendBack } from "@/components/desk/send-back";
import { TextFacts } from "@/components/desk/text-facts";
import { PageColumns } from "@/components/layout/page-columns";
import { PageHeader } from "@/components/layout/page-header";
import { ClockList } from "@/components/suggestion/clock-list";
import { StateTag } from "@/components/suggestion/state-tag";
import { SuggestionText } from "@/components/suggestion/suggestion-text";
import { Card } from "@/components/ui/card";
import { listClocks } from "@/db/queries/clock";
import { listUnits, type UnitRow } from "@/db/queries/organisation";
import {
  findSuggestion,
  listCosigners,
  listWishedUnits,
  type SuggestionDetail,
  suggestionOffers,
} from "@/db/queries/suggestion";
import { dayOf } from "@/domain/day";
import { localName } from "@/domain/local-name";
import { caseNumber } from "@/domain/suggestion/number";
import { UNIT_KINDS } from "@/domain/unit";
import { orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { LikelyUnits } from "../../_components/likely-units";
import { dispatchCase, sendBack } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk.dispatch");
  return { title: t("title") };
}

export default async function DispatchPage({ params, searchParams }: PageProps<"/desk/dispatch/[id]">) {
  const viewer = await requireViewer("assignment.dispatch");
  const [{ id }, { lead }, t, words, locale] = await Promise.all([
    params,
    searchParams,
    getTranslations("desk.dispatch"),
    getTranslations("desk.assign"),
    getLocale(),
  ]);
  const now = new Date();
  const text = await orNotFound(findSuggestion(reads(), viewer, id));
  const [{ offers }, units, wished, cosigners, clocks] = await Promise.all([
    suggestionOffers(reads(), viewer, text, now),
    listUnits(reads(), viewer),
    listWishedUnits(reads(), viewer, id),
    listCosigners(reads(), viewer, id),
    listClocks(reads(), viewer, id, now),
  ]);
  const load = (count: number) => words("load", { count });
  const { options, others } = choicesOf(units, locale, load);
  const among = options.map(({ value }) => value);
  const chosen = among.find((unitId) => unitId === lead);
  const wishedId = chosen ?? wished.find((wish) => among.includes(wish.id))?.id ?? null;
  const seen = { id, version: text.version };
  const offerOf = (move: string) => offers.find(({ name }) => name === move) ?? null;
  const running = clocks.filter(({ stoppedOn, assignmentId }) => stoppedOn === null && assignmentId === null);
  return (
    <>
      <Head text={text} desk={t("title")} />
      <PageColumns
        side={
          <>
            <AssignForm
              seen={seen}
              offer={offerOf("dispatch")}
              units={options}
              wished={wished.map((unit) => localName(unit, locale))}
              key={chosen}
              wishedId={wishedId}
              action={dispatchCase}
              move="dispatch"
            />
            <SendBack seen={seen} offer={offerOf("returnToOffice")} units={others} action={sendBack} />
          </>
        }
      >
        <ClockList clocks={running} today={dayOf(now)} />
        <LikelyUnits of={text} viewer={viewer} page={`/desk/dispatch/${id}`} among={among} />
        <TextFacts text={text} cosigners={cosigners} wished={wished} />
        <Card title={words("text")}>
          <SuggestionText text={text} />
        </Card>
      </PageColumns>
    </>
  );
}

function Head({ text, desk }: { text: SuggestionDetail; desk: string }) {
  return (
    <PageHeader
      title={text.title}
      tags={
        <>
          <span className="text-muted">{caseNumber(text)}</span>
          <StateTag state={text.state} />
        </>
      }
      breadcrumb={[{ label: desk, href: "/desk/dispatch" }]}
    />
  );
}

/** The units the office may dispatch to, with what each has on its desk, and those it may only propose. */
function choicesOf(units: readonly UnitRow[], locale: string, load: (count: number) => string) {
  const named = (unit: UnitRow) => ({ value: unit.id, label: localName(unit, locale) });
  const ours = units.filter(({ kind }) => UNIT_KINDS[kind].governmentSide);
  const others = units.filter(({ kind }) => !UNIT_KINDS[kind].governmentSide);
  const options = ours.map((unit) => ({ ...named(unit), hint: load(unit.openCases) }));
  return { options, others: others.map(named) };
}
