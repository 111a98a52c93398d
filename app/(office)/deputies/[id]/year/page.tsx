import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CommitmentTable } from "@/components/commitment/commitment-table";
import { ContactRows } from "@/components/deputy-year/contact-rows";
import { YearBoard } from "@/components/deputy-year/year-board";
import { PageHeader } from "@/components/layout/page-header";
import { YearTabs } from "@/components/scoring/year-tabs";
import { SuggestionTable } from "@/components/suggestion/suggestion-table";
import { buttonClass } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { findDeputyYear } from "@/db/queries/deputy-year";
import { dayOf, yearOf } from "@/domain/day";
import type { DeputyYear } from "@/domain/deputy-year/year";
import { localName } from "@/domain/local-name";
import { can } from "@/domain/permissions";
import { readYear } from "@/domain/scoring/year";
import { idOrNotFound, orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";

export async function generateMetadata() {
  const t = await getTranslations("deputyYear");
  return { title: t("title") };
}

export default async function DeputyYearPage({ params, searchParams }: PageProps<"/deputies/[id]/year">) {
  const viewer = await requireViewer("deputyYear.read");
  const now = new Date();
  const thisYear = yearOf(dayOf(now));
  const [{ id: asked }, { year: askedYear }] = await Promise.all([params, searchParams]);
  const id = asked === "me" ? viewer.userId : idOrNotFound(asked);
  const year = readYear(askedYear, thisYear);
  const found = await orNotFound(findDeputyYear(reads(), viewer, id, year, now));
  const t = await getTranslations("deputyYear");
  return (
    <>
      <Head of={found} listed={can(viewer, "deputyYear.list")} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <YearTabs path={`/deputies/${id}/year`} year={year} thisYear={thisYear} asked={askedYear} />
        <Card title={t("figures")}>
          <p className="mb-4 text-muted">{t("figuresText")}</p>
          <YearBoard year={found} />
        </Card>
        <Rows of={found} today={dayOf(now)} />
      </div>
    </>
  );
}

async function Head({ of: { deputy, year }, listed }: { of: DeputyYear; listed: boolean }) {
  const [t, locale] = await Promise.all([getTranslations("deputyYear"), getLocale()]);
  const back = { label: t("listTitle"), href: `/deputies?year=${year}` };
  return (
    <PageHeader
      breadcrumb={listed ? [back] : []}
      title={t("name", { name: deputy.name, year: String(year) })}
      lead={deputy.delegation && localName(deputy.delegation, locale)}
      actions={(["docx", "pdf"] as const).map((format) => (
        <a
          key={format}
          href={`/deputies/${deputy.id}/year/file?year=${year}&format=${format}`}
          className={buttonClass({})}
          download
        >
          {t(format)}
        </a>
      ))}
    />
  );
}

async function Rows({ of, today }: { of: DeputyYear; today: string }) {
  const t = await getTranslations("deputyYear");
  return (
    <>
      <Section id="led" title={t("led")}>
        <SuggestionTable
          rows={of.led}
          columns={["number", "title", "units", "state", "class", "rating"]}
          caption={t("led")}
          empty={<p className="text-muted">{t("noLed")}</p>}
        />
      </Section>
      <Section id="cosigned" title={t("cosigned")}>
        <SuggestionTable
          rows={of.cosigned}
          columns={["number", "title", "lead", "units", "state", "class", "rating"]}
          caption={t("cosigned")}
          empty={<p className="text-muted">{t("noCosigned")}</p>}
        />
      </Section>
      <Section id="contacts" title={t("contacts")}>
        <ContactRows rows={of.contacts} />
      </Section>
      <Section id="promised" title={t("commitments")}>
        <CommitmentTable
          rows={of.commitments}
          today={today}
          columns={["text", "unit", "case", "first", "due", "state"]}
          empty={<p className="text-muted">{t("noCommitments")}</p>}
        />
      </Section>
    </>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="scroll-mt-20 text-lg">
        {title}
      </h2>
      {children}
    </section>
  );
}
