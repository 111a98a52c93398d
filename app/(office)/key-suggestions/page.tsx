import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { KeyFilter } from "@/components/key-suggestion/key-filter";
import { KeyList } from "@/components/key-suggestion/key-list";
import { PageHeader } from "@/components/layout/page-header";
import { ExportLinks } from "@/components/ui/export-links";
import { ForgetTicks } from "@/components/ui/forget-ticks";
import { tickListOf } from "@/components/ui/kept-ticks";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PrintButton } from "@/components/ui/print-button";
import { db } from "@/db/client";
import { countKeys, listKeySuggestions, listKeyYears } from "@/db/queries/key-suggestion";
import { type KeyQuery, keyAddress, keyQuery } from "@/domain/key-suggestion/query";
import { KEY_STATE_NAMES, type KeyState } from "@/domain/key-suggestion/states";
import { KEY_TRANSITIONS } from "@/domain/key-suggestion/workflow";
import type { Role } from "@/domain/viewer";
import { requireViewer } from "@/server/session";

export async function generateMetadata() {
  const t = await getTranslations("keySuggestion");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function KeySuggestionsPage({ searchParams }: Props) {
  const viewer = await requireViewer("keySuggestion.list");
  const address = await searchParams;
  const query = keyQuery.parse(address);
  const now = new Date();
  const [t, found, counts, years] = await Promise.all([
    getTranslations("keySuggestion"),
    listKeySuggestions(db, viewer, query, now),
    countKeys(db, viewer, query.year),
    listKeyYears(db, viewer),
  ]);
  const decides = DECIDERS.includes(viewer.role);
  // The decision's page has those of all years.
  const ofAll = query.year === undefined || !decides ? counts : await countKeys(db, viewer);
  const waiting = ofAll.get("nominated") ?? 0;
  const canLead = viewer.role === "leader" || viewer.role === "committee";
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={query.mine && viewer.role === "leader" ? t("leadMine") : t("lead")}
        actions={
          <>
            <ExportLinks list="/key-suggestions" query={keyAddress(query)} />
            <PrintButton />
            {decides && (
              <LinkButton href="/key-suggestions/decide" look={waiting > 0 ? "primary" : "secondary"}>
                {t("toDecide", { count: waiting })}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="grid gap-4">
        {address.done === "decided" && <Decided list={tickListOf(viewer, "/key-suggestions/decide")} />}
        <KeyFilter query={query} years={years} canLead={canLead} />
        <Counts counts={counts} query={query} />
        <KeyList {...found} hrefOf={(page) => `/key-suggestions?${keyAddress(query, page)}`} />
      </div>
    </>
  );
}

const DECIDERS: readonly Role[] = KEY_TRANSITIONS.decide.by;

/** What was just decided; nothing of it is ticked any more. */
function Decided({ list }: { list: string }) {
  const t = useTranslations("keySuggestion.decide");
  return (
    <div role="status">
      <ForgetTicks list={list} />
      <Notice tone="ok">{t("done")}</Notice>
    </div>
  );
}

/** How many stand where; each opens its rows. */
function Counts({ counts, query }: { counts: ReadonlyMap<KeyState, number>; query: KeyQuery }) {
  const t = useTranslations("keySuggestion");
  const year = query.year === undefined ? "" : `&year=${query.year}`;
  return (
    <ul aria-label={t("countsLabel")} className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {KEY_STATE_NAMES.filter((state) => counts.has(state)).map((state) => (
        <li key={state}>
          <Link
            className="link inline-flex min-h-11 items-center md:min-h-6"
            href={`/key-suggestions?state=${state}${year}`}
          >
            {t("counts", { state: t(`states.${state}`), count: counts.get(state) ?? 0 })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
