import { getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import { ClockMoves } from "@/components/calendar/clock-moves";
import { DayChanges } from "@/components/calendar/day-changes";
import { RunForm } from "@/components/import-batch/run-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { db } from "@/db/client";
import { previewCalendar } from "@/db/queries/calendar-preview";
import { type ImportDetail, listImportCells } from "@/db/queries/import-batch";
import { noticeOf } from "@/domain/import-batch/notice";
import type { Viewer } from "@/domain/viewer";

type Props = {
  viewer: Viewer;
  batch: ImportDetail;
  form: Omit<ComponentProps<typeof RunForm>, "seen" | "blocked">;
};

/** What a notice does to every open case, before it is put in force: the preview of the calendar's own page. */
export async function CalendarEffect({ viewer, batch, form }: Props) {
  const [t, refusal] = await Promise.all([
    getTranslations("importBatch.batch"),
    getTranslations("refusal.calendar"),
  ]);
  const entry = noticeOf(await listImportCells(db, viewer, batch.id), batch.fileName);
  if (!entry || batch.counts.wrong > 0)
    return (
      <>
        <Notice tone="warn">{t("calendarWrong")}</Notice>
        <RunForm {...form} blocked />
      </>
    );
  const result = await previewCalendar(db, viewer, entry, new Date());
  if (result.kind === "refused")
    return (
      <>
        <Notice tone="info">{refusal(result.because)}</Notice>
        <RunForm {...form} blocked />
      </>
    );
  const { version, digest, changes, moves, sameDay } = result.preview;
  return (
    <>
      <Card title={t("days")}>
        <DayChanges changes={changes} />
      </Card>
      <Card title={t("effect")}>
        <ClockMoves moves={moves} sameDay={sameDay} />
      </Card>
      <RunForm key={`${version} ${digest}`} {...form} seen={{ version, digest }} />
    </>
  );
}
