import "server-only";
import { createTranslator } from "use-intl/core";
import { db } from "@/db/client";
import type { VolumeJob } from "@/db/commands/volume/claim";
import { coverFacts } from "@/db/queries/volume-cover";
import { chineseNumber } from "@/domain/chinese-number";
import type { Locale } from "@/domain/preferences";
import type { Viewer } from "@/domain/viewer";
import type { VolumeCase } from "@/domain/volume/case";
import { type Say, type VolumeCover, volumeDocument } from "@/domain/volume/document";
import { loadMessages } from "@/messages/load";
import { toPdf } from "../document/pdf";
import { toWord } from "../document/word";

// The worker outside of Next reads no request, so it has the words from the files.
const TIME_ZONE = "Asia/Shanghai";

/** A volume as the bytes of a Word file or a PDF, in the language it was ordered in. */
export async function printVolume(
  row: VolumeJob,
  viewer: Viewer,
  cases: readonly VolumeCase[],
): Promise<Buffer> {
  const say = await sayIn(row.language);
  const cover = await coverOf(row, viewer, say);
  const document = volumeDocument(cover, cases, row.choice.order, say, row.language);
  return row.format === "pdf" ? toPdf(document) : toWord(document);
}

async function sayIn(locale: Locale): Promise<Say> {
  const messages = await loadMessages(locale);
  const t = createTranslator({ locale, messages, timeZone: TIME_ZONE });
  return (path, values) => t(path as never, values as never);
}

async function coverOf(row: VolumeJob, viewer: Viewer, say: Say): Promise<VolumeCover> {
  const { congress, session, year, category } = await coverFacts(db, viewer, row.choice);
  const numeral = row.language === "zh-CN" ? chineseNumber : String;
  const scope = session
    ? say("volume.document.session", { term: numeral(session.term), number: numeral(session.number) })
    : say("volume.document.year", { year: String(year) });
  const day = new Intl.DateTimeFormat(row.language, { dateStyle: "long", timeZone: TIME_ZONE });
  return {
    congress,
    scope,
    category,
    day: day.format(row.orderedAt),
    withReplies: row.choice.replies,
  };
}
