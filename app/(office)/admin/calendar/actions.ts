"use server";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { saveCalendar } from "@/db/commands/calendar";
import { type FormAction, SIGNED_OUT } from "@/domain/form-state";
import {
  type CalendarEntry,
  noticeInput,
  pastedNoticeInput,
  singleDayInput,
  writeEntry,
} from "@/domain/organisation/calendar-entry";
import { action, attempt } from "@/server/action";
import { formTree } from "@/server/form-tree";
import { currentViewer, requireViewer } from "@/server/session";
import { withTyped } from "@/server/typed";

export const previewNotice = toPreview(noticeInput);
export const previewPaste = toPreview(pastedNoticeInput);
export const previewDay = toPreview(singleDayInput);

export const save = action(saveCalendar, { next: ({ moved }) => `/admin/calendar?moved=${moved}` });

/** Reads a form and goes on to its preview with what was read in the address: nothing is written. */
function toPreview(input: z.ZodType<CalendarEntry>): FormAction {
  return async (_previous, form) => {
    if ((await currentViewer()) === null) return withTyped(SIGNED_OUT, form);
    await requireViewer("calendar.write");
    const raw = formTree(form);
    const outcome = await attempt(async () => input.parse(raw), raw);
    if (!("value" in outcome)) return withTyped(outcome, form);
    redirect(`/admin/calendar/preview?entry=${encodeURIComponent(writeEntry(outcome.value))}`);
  };
}
