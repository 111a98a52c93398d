import { listPublished } from "@/db/queries/public";
import { publishedFilter } from "@/domain/publication/list";
import { type Records, there } from "../support/records";
import { OPEN_PAGES } from "./pages";

/** Addresses of the pages that everybody may read: those with a row in them, with the fullest one that is public. */
export async function openAddresses(records: Records): Promise<string[]> {
  const { congressId } = await records.system();
  const filter = publishedFilter.parse({ states: "closed", verdicts: "satisfied", perPage: 50 });
  const { rows } = await listPublished(records.database, congressId, filter);
  const isFull = ({ snapshot }: (typeof rows)[number]) => snapshot.level === "full";
  const promised = rows.find((row) => isFull(row) && (row.snapshot.commitments?.length ?? 0) > 0);
  const full = there(promised ?? rows.find(isFull), "case that is public in full");
  const unit = await records.unit("gongjiao");
  const [deputy] = full.snapshot.deputies;
  const rowOf: Record<string, string> = {
    "/portal/[id]": full.number ?? full.id,
    "/portal/units/[key]": unit.key,
    "/portal/deputies/[id]": deputy?.id ?? "",
    "/portal/years/[year]": String(full.year),
  };
  return OPEN_PAGES.map((pattern) => pattern.replace(/\[[^\]]+\]/, rowOf[pattern] ?? ""));
}
