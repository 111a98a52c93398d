import { caseNumber } from "@/domain/suggestion/number";
import { Link } from "../ui/link";

/** What a case is called. */
export type CaseTitle = { series: string | null; number: number | null; title: string };

/** A case by its number and title, from those a page has read. */
export function CaseLink({ id, cases }: { id: string; cases: ReadonlyMap<string, CaseTitle> }) {
  const found = cases.get(id);
  if (!found) return null;
  return (
    <Link href={`/suggestions/${id}`}>
      <span className="tabular-nums">{caseNumber(found)}</span> {found.title}
    </Link>
  );
}
