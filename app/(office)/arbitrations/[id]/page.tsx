import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Reasons } from "@/components/arbitration/reasons";
import { PageColumns } from "@/components/layout/page-columns";
import { SuggestionText } from "@/components/suggestion/suggestion-text";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { findArbitration } from "@/db/queries/arbitration";
import { listUnits } from "@/db/queries/organisation";
import { findSuggestion, suggestionOffers } from "@/db/queries/suggestion";
import { localName } from "@/domain/local-name";
import { orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { Acts } from "./_components/acts";
import { Decided, Head, Question } from "./_components/head";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("arbitration");
  return { title: t("title") };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> };

export default async function ArbitrationPage({ params, searchParams }: Props) {
  const viewer = await requireViewer("arbitration.read");
  const [{ id }, { done }, t, kinds, locale] = await Promise.all([
    params,
    searchParams,
    getTranslations("arbitration"),
    getTranslations("organisation.unitKinds"),
    getLocale(),
  ]);
  const text = await orNotFound(findSuggestion(reads(), viewer, id));
  const [{ offers, subject }, arbitration, units] = await Promise.all([
    suggestionOffers(reads(), viewer, text, new Date()),
    findArbitration(reads(), viewer, id),
    listUnits(reads(), viewer),
  ]);
  if (!arbitration && !subject.disputed) notFound();
  const load = (count: number) => t("load", { count });
  const options = units.map((unit) => ({
    value: unit.id,
    label: localName(unit, locale),
    hint: load(unit.openCases),
    group: kinds(unit.kind),
  }));
  const nameOf = (unitId: string) => options.find(({ value }) => value === unitId)?.label;
  return (
    <>
      <Head text={text} />
      {(done === "called" || done === "decided") && (
        <div role="status" className="mb-4">
          <Notice tone="ok">{t(`done.${done}`)}</Notice>
        </div>
      )}
      <PageColumns sideFirst side={<Acts text={text} offers={offers} units={options} />}>
        {arbitration && <Question of={arbitration} />}
        {arbitration && <Reasons reasons={arbitration.reasons} nameOf={nameOf} />}
        {arbitration && <Decided of={arbitration} />}
        <Card title={t("text")}>
          <Disclosure summary={t("show")}>
            <SuggestionText text={text} />
          </Disclosure>
        </Card>
      </PageColumns>
    </>
  );
}
