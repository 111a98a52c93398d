"use server";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { saveCalendar } from "@/db/commands/calendar";
import type { FormAction } from "@/domain/form-state";
import {
  type CalendarEntry,
  noticeInput,
  pastedNoticeInput,
  singleDayInput,
  writeEntry,
} from "@/domain/organisation/calendar-entry";
import { SENT_AS } from "@/domain/sent-as";
import { action, attempt } from "@/server/action";
import { formTree } from "@/server/form-tree";
import { requireViewer, senderOf } from "@/server/session";
import { withTyped } from "@/server/typed";

export const previewNotice = toPreview(noticeInput);
export const previewPaste = toPreview(pastedNoticeInput);
export const previewDay = toPreview(singleDayInput);

export const save = action(saveCalendar, { next: ({ moved }) => `/admin/calendar?moved=${moved}` });

/** Reads a form and goes on to its preview with what was read in the address: nothing is written. */
function toPreview(input: z.ZodType<CalendarEntry>): FormAction {
  return async (_previous, form) => {
    const sender = await senderOf(form.get(SENT_AS));
    if ("no" in sender) return withTyped(sender.no, form);
    await requireViewer("calendar.write");
    const raw = formTree(form);
    const outcome = await attempt(async () => input.parse(raw), raw);
    if (!("value" in outcome)) return withTyped(outcome, form);
    redirect(`/admin/calendar/preview?entry=${encodeURIComponent(writeEntry(outcome.value))}`);
  };
}
