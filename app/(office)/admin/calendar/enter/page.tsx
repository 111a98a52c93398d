import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DayForm } from "@/components/calendar/day-form";
import { NoticeForm } from "@/components/calendar/notice-form";
import { PasteForm } from "@/components/calendar/paste-form";
import { AdminHeader } from "@/components/organisation/admin-header";
import { Tabs } from "@/components/ui/tabs";
import { db } from "@/db/client";
import { findCalendarYear } from "@/db/queries/calendar";
import type { CalendarYear } from "@/domain/calendar";
import { dayOf, yearOf } from "@/domain/day";
import { type CalendarEntry, readEntry } from "@/domain/organisation/calendar-entry";
import { rowsOf } from "@/domain/organisation/notice-row";
import { requireViewer } from "@/server/session";
import { previewDay, previewNotice, previewPaste } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("calendar");
  return { title: t("enter") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const WAYS = ["notice", "paste", "day"] as const;

export default async function EnterCalendarPage({ searchParams }: Props) {
  const viewer = await requireViewer("calendar.write");
  const [t, asked] = await Promise.all([getTranslations("calendar"), searchParams]);
  const entry = typeof asked.entry === "string" ? readEntry(asked.entry) : null;
  const way = WAYS.find((each) => each === (entry?.kind ?? asked.way)) ?? "notice";
  const year = entry?.kind === "notice" ? entry.year : Number(asked.year) || yearOf(dayOf(new Date())) + 1;
  const tabs = WAYS.map((each) => ({
    label: t(`ways.${each}`),
    href: `/admin/calendar/enter?year=${year}&way=${each}`,
    current: each === way,
  }));
  return (
    <>
      <AdminHeader title={t("enter")} above={[{ label: t("title"), href: "/admin/calendar" }]} />
      <div className="grid gap-6">
        <Tabs label={t("ways.label")} items={tabs} />
        {way === "notice" && (
          <NoticeForm
            action={previewNotice}
            {...noticeOf(entry, year, await findCalendarYear(db, viewer, year))}
          />
        )}
        {way === "paste" && <PasteForm action={previewPaste} />}
        {way === "day" && <DayForm action={previewDay} day={entry?.kind === "day" ? entry : undefined} />}
      </div>
    </>
  );
}

/** What the form begins with: what came back from the preview, or the year as it stands. */
function noticeOf(entry: CalendarEntry | null, year: number, inForce: CalendarYear | null) {
  if (entry?.kind === "notice") return { year, source: entry.source, rows: entry.rows };
  // What a provisional year rests on is the law, not the notice that is to be entered.
  const source = inForce?.status === "announced" ? inForce.source : "";
  return { year, source, rows: rowsOf(inForce?.days ?? []) };
}
