import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClockMoves } from "@/components/calendar/clock-moves";
import { DayChanges } from "@/components/calendar/day-changes";
import { SaveForm } from "@/components/calendar/save-form";
import { AdminHeader } from "@/components/organisation/admin-header";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { db } from "@/db/client";
import { type CalendarPreview, previewCalendar } from "@/db/queries/calendar-preview";
import { type CalendarEntry, readEntry, writeEntry } from "@/domain/organisation/calendar-entry";
import { requireViewer } from "@/server/session";
import { save } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("calendar.preview");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CalendarPreviewPage({ searchParams }: Props) {
  const viewer = await requireViewer("calendar.write");
  const { entry: text } = await searchParams;
  const entry = (typeof text === "string" && readEntry(text)) || notFound();
  const result = await previewCalendar(db, viewer, entry, new Date());
  const t = await getTranslations("calendar");
  return (
    <>
      <AdminHeader
        title={t("preview.title")}
        lead={t("preview.lead")}
        above={[{ label: t("title"), href: "/admin/calendar" }]}
      />
      {result.kind === "preview" ? (
        <Preview entry={entry} preview={result.preview} />
      ) : (
        <Refused entry={entry} because={result.because} />
      )}
    </>
  );
}

async function Preview({ entry, preview }: { entry: CalendarEntry; preview: CalendarPreview }) {
  const t = await getTranslations("calendar.preview");
  const { version, digest, changes, moves, sameDay } = preview;
  const text = writeEntry(entry);
  const again = `/admin/calendar/preview?entry=${encodeURIComponent(text)}`;
  return (
    <div className="grid gap-10">
      <section className="grid gap-3">
        <h2 className="text-xl">{t("days")}</h2>
        <DayChanges changes={changes} />
      </section>
      <section className="grid gap-3">
        <h2 className="text-xl">{t("effect")}</h2>
        <ClockMoves moves={moves} sameDay={sameDay} />
      </section>
      <SaveForm
        key={`${version} ${digest}`}
        action={save}
        hidden={{ entry: text, version, digest }}
        back={wayBack(entry)}
        again={again}
      />
    </div>
  );
}

async function Refused({ entry, because }: { entry: CalendarEntry; because: string }) {
  const [t, refusal] = await Promise.all([
    getTranslations("calendar.preview"),
    getTranslations("refusal.calendar"),
  ]);
  return (
    <Notice tone="warn" action={<LinkButton href={wayBack(entry)}>{t("back")}</LinkButton>}>
      {refusal(because)}
    </Notice>
  );
}

// The entry goes back into its form: nothing typed is lost.
const wayBack = (entry: CalendarEntry) =>
  `/admin/calendar/enter?entry=${encodeURIComponent(writeEntry(entry))}`;
