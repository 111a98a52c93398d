import { getTranslations } from "next-intl/server";
import { KeyTable } from "@/components/key-suggestion/key-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { listKeySuggestions } from "@/db/queries/key-suggestion";
import { keyAddress } from "@/domain/key-suggestion/query";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";

/** The key suggestions that a leader leads or a committee supervises, with what comes next, the most urgent first. */
export async function OwnKeys({ viewer }: { viewer: Viewer }) {
  const [t, { rows, total: count }] = await Promise.all([
    getTranslations("keySuggestion"),
    listKeySuggestions(reads(), viewer, { mine: true }, new Date(), { size: OWN_ROWS }),
  ]);
  const title = viewer.role === "leader" ? t("mineTitle", { count }) : t("mineCommittee", { count });
  return (
    <section aria-labelledby="own-keys" className="mt-8 grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="own-keys" className="text-lg">
          {title}
        </h2>
        <Link className="link inline-flex min-h-11 items-center md:min-h-6" href="/key-suggestions">
          {t("all")}
        </Link>
      </div>
      <KeyTable rows={rows} caption={title} empty={<EmptyState title={t("emptyMine")} />} />
      {count > rows.length && (
        <p>
          <Link
            className="link inline-flex min-h-11 items-center md:min-h-6"
            href={`/key-suggestions?${keyAddress({ mine: true })}`}
          >
            {t("allMine", { count })}
          </Link>
        </p>
      )}
    </section>
  );
}

const OWN_ROWS = 10;
