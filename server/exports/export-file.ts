import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { db } from "@/db/client";
import { perform } from "@/db/command";
import { noteExport } from "@/db/commands/export";
import { namesOf } from "@/db/queries/people";
import { readFromReplica } from "@/db/queries/replica";
import { csvMoment } from "@/domain/csv";
import { dayOf } from "@/domain/day";
import { EXPORTS, type ExportRule, exportAt } from "@/domain/export/lists";
import { notFound } from "@/domain/refusal";
import type { TableFile } from "@/domain/table/table";
import type { Viewer } from "@/domain/viewer";
import { formatOf, tableFile } from "../table-file";
import { type Ask, type Listing, UnknownCondition } from "./listing";
import { READERS } from "./readers";

/**
 * The list of a page as a file: `/export/suggestions?…&format=xlsx`. It is there for whom the page is, is read by
 * the page's query, and refuses (400) a condition the page would leave out, so that it never holds more than asked.
 */
export async function exportFile(viewer: Viewer, request: Request, path: string): Promise<Response> {
  const found = exportAt(path);
  if (!found) throw notFound();
  const rule: ExportRule = EXPORTS[found.name];
  if (!rule.by.includes(viewer.role)) throw notFound();
  const { format, page: _, saved: __, ...asked } = Object.fromEntries(new URL(request.url).searchParams);
  const [say, locale] = await Promise.all([getTranslations(), getLocale()]);
  const now = new Date();
  const ask: Ask = { db, viewer, asked, id: found.id, now, today: dayOf(now), say, locale };
  try {
    const read = READERS[found.name];
    const listing = path.startsWith("/dashboard")
      ? await readFromReplica(viewer.congressId, (from) => read({ ...ask, db: from }))
      : await read(ask);
    if (rule.personal)
      await perform(noteExport, viewer, {
        list: path,
        filter: asked,
        rows: listing.total,
        format: formatOf(format),
      });
    return tableFile(await fileOf(listing, ask, path), formatOf(format));
  } catch (error) {
    if (error instanceof UnknownCondition) return refused(error.ignored);
    throw error;
  }
}

async function fileOf(listing: Listing, ask: Ask, path: string): Promise<TableFile> {
  const names = await namesOf(db, [ask.viewer.userId]);
  return {
    ...listing.table,
    name: `${listing.title}-${ask.today}`,
    plain: `${path.slice(1).replaceAll("/", "-")}-${ask.today}`,
    sheet: listing.title,
    notes: notesOf(listing, ask, names.get(ask.viewer.userId) ?? ""),
  };
}

/** What the second sheet says: what this is, of when, for whom. */
export function notesOf(listing: Listing, { say, now, viewer }: Ask, name: string): TableFile["notes"] {
  const filter = listing.filter.map(([term, value]) => say("export.condition", { term, value }));
  return {
    sheet: say("export.notes"),
    lines: [
      [say("export.list"), listing.title],
      [say("export.filter"), filter.join("\n") || say("export.noFilter")],
      [say("export.rows"), String(listing.total)],
      [say("export.at"), csvMoment(now)],
      [say("export.by"), say("export.person", { name, role: say(`person.roles.${viewer.role}`) })],
      [say("export.about"), listing.about],
      [say("export.scope"), say("export.scopeText")],
    ],
  };
}

const refused = (ignored: readonly string[]) =>
  Response.json({ error: "invalid", ignored }, { status: 400, headers: { "Cache-Control": "no-store" } });
