import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { CaseRoom } from "@/components/portal/case-room";
import { localName } from "@/domain/local-name";
import { portalFilter } from "@/domain/portal/address";
import { orNotFound } from "@/server/or-not-found";
import { readList, readPromises, today } from "@/server/portal/read";
import { readUnit } from "@/server/portal/rules";

type Props = { params: Promise<{ key: string }> };

const unitOf = async ({ params }: Props) => orNotFound(readUnit((await params).key));

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [unit, locale] = await Promise.all([unitOf(props), getLocale()]);
  return { title: localName(unit, locale) };
}

export default async function UnitPage(props: Props) {
  const [unit, t, locale] = await Promise.all([unitOf(props), getTranslations("portal"), getLocale()]);
  const choice = { unit: unit.id };
  const [{ cards, total }, promises] = await Promise.all([
    readList({ ...portalFilter(choice), perPage: 10 }),
    readPromises(today(), { unitIds: [unit.id] }),
  ]);
  const own = promises.filter((promise) => promise.unit.id === unit.id);
  return (
    <>
      <PageHeader
        breadcrumb={[{ href: "/portal/units", label: t("rooms.units") }]}
        title={localName(unit, locale)}
        lead={t("units.one")}
      />
      <CaseRoom choice={choice} total={total} cards={cards} promises={own} today={today()} />
    </>
  );
}
