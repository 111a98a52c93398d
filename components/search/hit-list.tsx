import { useTranslations } from "next-intl";
import type { State } from "@/domain/suggestion/states";
import { StateTag } from "../suggestion/state-tag";
import { DayText } from "../ui/day-text";
import { Link } from "../ui/link";
import { Spoken } from "../ui/spoken";
import { Marked } from "./marked";

type Piece = { text: string; hit: boolean };

/** A case that was found, as `db/queries/search.ts` gives it. */
export type ShownHit = {
  id: string;
  number: string | null;
  state: State;
  acceptedOn: string | null;
  lead: string;
  title: readonly Piece[];
  excerpt: { in: "text" | "reply"; pieces: readonly Piece[] } | null;
};

/** What was found, the best first: title, state, and the words around the hit. */
export function HitList({ hits }: { hits: readonly ShownHit[] }) {
  const t = useTranslations("search");
  return (
    <ol aria-label={t("results")} className="grid gap-3">
      {hits.map((hit) => (
        <li key={hit.id} data-row className="grid gap-1 rounded-lg border border-line bg-surface p-4">
          <Link href={`/suggestions/${hit.id}`} className="link font-semibold">
            {hit.title.length > 0 ? <Marked pieces={hit.title} /> : t("untitled")}
          </Link>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
            {hit.number && <span className="tabular-nums">{hit.number}</span>}
            <StateTag state={hit.state} />
            <Spoken as="span">{hit.lead}</Spoken>
            {hit.acceptedOn && <DayText day={hit.acceptedOn} />}
          </p>
          {hit.excerpt && (
            <p className="max-w-prose text-sm">
              {hit.excerpt.in === "reply" && <span className="text-muted">{t("inReply")}</span>}
              <Marked pieces={hit.excerpt.pieces} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
