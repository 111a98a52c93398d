import "server-only";
import { createHash } from "node:crypto";
import { getTranslations } from "next-intl/server";
import type { Reader } from "@/db/client";
import type { PortalCongress } from "@/db/queries/public-stamp";
import { BYTE_ORDER_MARK, csvCell, csvLine, csvValue } from "@/domain/csv";
import { pagesOf } from "@/domain/page";
import type { PublishedCase } from "@/domain/portal/card";
import { OPEN_COLUMN_NAMES, OPEN_COLUMNS, type OpenFormat, openValue } from "@/domain/portal/open-data";
import { publicOrigin } from "../env";
import { allPublished, keep, portalCongress, readYears } from "./read";

/** A year's file: the same bytes as long as the same is public, with their SHA-256. */
export type OpenFile = { bytes: Buffer; sha256: string; count: number; updatedAt: Date | null };

/** What is public of a year, as a file. */
export async function readOpenFile(year: number, format: OpenFormat): Promise<OpenFile> {
  const congress = await portalCongress();
  return keep(congress.id, ["open", year, format], async (from) =>
    fileOf(await allPublished(from, { year }), { congress, year }, format),
  );
}

/** What is told of a year's files before they are read. */
export type OpenFacts = Pick<OpenFile, "count" | "updatedAt"> & { year: number } & Record<
    OpenFormat,
    { size: number; sha256: string }
  >;

/** Years whose files are told on one page: a term's. */
const YEARS_ON_PAGE = 5;

/**
 * A page of the years that have files, the newest first; beyond the last page is the last. Only what is told of them is
 * kept. One year is read after the other: all that is public of twenty years at once takes 400 MB.
 */
export async function readOpenYears(
  asked: number,
): Promise<{ files: OpenFacts[]; page: number; pages: number }> {
  const [congress, years] = await Promise.all([portalCongress(), readYears()]);
  const pages = pagesOf(years.length, YEARS_ON_PAGE);
  const page = Math.min(asked, pages);
  const shown = years.slice((page - 1) * YEARS_ON_PAGE, page * YEARS_ON_PAGE);
  const files = await keep(congress.id, ["open", shown], async (from) => {
    const told: OpenFacts[] = [];
    for (const year of shown) told.push(await factsOf(from, congress, year));
    return told;
  });
  return { files, page, pages };
}

async function factsOf(from: Reader, congress: PortalCongress, year: number): Promise<OpenFacts> {
  const rows = await allPublished(from, { year });
  const { count, updatedAt, ...csv } = await fileOf(rows, { congress, year }, "csv");
  const json = await fileOf(rows, { congress, year }, "json");
  return { year, count, updatedAt, csv: facts(csv), json: facts(json) };
}

const facts = ({ bytes, sha256 }: Pick<OpenFile, "bytes" | "sha256">) => ({ size: bytes.byteLength, sha256 });

async function fileOf(
  rows: readonly PublishedCase[],
  of: Omit<About, "updatedAt">,
  format: OpenFormat,
): Promise<OpenFile> {
  const updatedAt = rows.reduce<Date | null>(
    (last, row) => (last && last > row.publishedAt ? last : row.publishedAt),
    null,
  );
  const text = format === "csv" ? await csvOf(rows) : await jsonOf(rows, { ...of, updatedAt });
  const bytes = Buffer.from(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { bytes, sha256, count: rows.length, updatedAt };
}

/** The words of a file's heads and of its terms: files are the Chinese record, whoever saves them. */
const words = () => getTranslations({ locale: "zh-CN", namespace: "portal" });

async function csvOf(rows: readonly PublishedCase[]): Promise<string> {
  const t = await words();
  const head = csvLine(OPEN_COLUMN_NAMES.map((name) => csvCell(t(`columns.${name}`))));
  const lines = rows.map((row) =>
    csvLine(OPEN_COLUMN_NAMES.map((name) => csvValue(OPEN_COLUMNS[name].kind, openValue(name, row)))),
  );
  return BYTE_ORDER_MARK + head + lines.join("");
}

type About = { congress: { id: string; name: string; nameEn: string }; year: number; updatedAt: Date | null };

async function jsonOf(rows: readonly PublishedCase[], about: About): Promise<string> {
  const t = await words();
  const dictionary = OPEN_COLUMN_NAMES.map((name) => ({
    ...{ name, kind: OPEN_COLUMNS[name].kind, heading: t(`columns.${name}`), meaning: t(`meanings.${name}`) },
  }));
  const suggestions = rows.map((row) => ({
    id: row.id,
    address: `${publicOrigin()}/portal/${encodeURIComponent(row.number ?? row.id)}`,
    ...Object.fromEntries(OPEN_COLUMN_NAMES.map((name) => [name, openValue(name, row)])),
    text: row.snapshot.text,
    replies: row.snapshot.replies,
    outcomes: row.snapshot.outcomes,
    promises: row.snapshot.commitments,
    standings: row.snapshot.standings,
  }));
  const licence = t("data.licenceText", { congress: about.congress.name });
  const whole = { ...about, count: rows.length, licence, dictionary, suggestions };
  return `${JSON.stringify(whole, null, 1)}\n`;
}
