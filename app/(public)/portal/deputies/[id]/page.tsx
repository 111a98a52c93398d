import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { CaseRoom } from "@/components/portal/case-room";
import { localName } from "@/domain/local-name";
import { portalFilter } from "@/domain/portal/address";
import { idOrNotFound } from "@/server/or-not-found";
import { readDeputy, readList, readPromises, today } from "@/server/portal/read";

type Props = { params: Promise<{ id: string }> };

// A deputy is known here only by what is public of him.
const deputyOf = async ({ params }: Props) =>
  (await readDeputy(idOrNotFound((await params).id))) ?? notFound();

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [deputy, t] = await Promise.all([deputyOf(props), getTranslations("portal.deputy")]);
  return { title: t("title", { name: deputy.name }) };
}

export default async function DeputyPage(props: Props) {
  const [deputy, t, locale] = await Promise.all([deputyOf(props), getTranslations("portal"), getLocale()]);
  const choice = { deputy: deputy.id };
  const [{ cards, total }, promises] = await Promise.all([
    readList({ ...portalFilter(choice), perPage: 10 }),
    readPromises(today(), { deputyId: deputy.id }),
  ]);
  const delegation = deputy.delegation && localName(deputy.delegation, locale);
  return (
    <>
      <PageHeader
        breadcrumb={[{ href: "/portal", label: t("rooms.suggestions") }]}
        title={t("deputy.title", { name: deputy.name })}
        lead={[delegation, t("deputy.counts", { led: deputy.led, joined: total - deputy.led })]
          .filter(Boolean)
          .join(" · ")}
      />
      <CaseRoom choice={choice} total={total} cards={cards} promises={promises} today={today()} />
    </>
  );
}
