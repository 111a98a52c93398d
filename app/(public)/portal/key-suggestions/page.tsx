import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { STATE_TONES } from "@/components/suggestion/tones";
import { DayText } from "@/components/ui/day-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Spoken } from "@/components/ui/spoken";
import { StatusTag } from "@/components/ui/status-tag";
import { KEY_STATES } from "@/domain/key-suggestion/states";
import { localName } from "@/domain/local-name";
import { storyAddress } from "@/domain/portal/address";
import { readKeys } from "@/server/portal/read";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.keys");
  return { title: t("title") };
}

export default async function KeysPage() {
  const [keys, t] = await Promise.all([readKeys(), getTranslations("portal.keys")]);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {keys.length === 0 && <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>}
      <ol className="divide-y divide-line">
        {keys.map((row) => (
          <li key={row.id} className="grid break-inside-avoid gap-1.5 py-4">
            <KeyRow row={row} />
          </li>
        ))}
      </ol>
    </>
  );
}

type Row = Awaited<ReturnType<typeof readKeys>>[number];

async function KeyRow({ row }: { row: Row }) {
  const [t, states, locale] = await Promise.all([
    getTranslations("portal.keys"),
    getTranslations("keySuggestion.states"),
    getLocale(),
  ]);
  const { card, keyState, committee, decisionNumber, decidedOn, reportedOn } = row;
  const name = committee?.id ? localName({ name: committee.name, nameEn: committee.nameEn }, locale) : null;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 text-muted text-sm">
        <StatusTag tone={STATE_TONES[KEY_STATES[keyState].tone]}>{states(keyState)}</StatusTag>
        {card.number && <span className="tabular-nums">{card.number}</span>}
      </p>
      <h2 className="text-lg leading-snug">
        <Link href={storyAddress(card)} className="link">
          {card.title}
        </Link>
      </h2>
      <p className="flex flex-wrap gap-x-4 text-muted text-sm">
        {name && <Spoken as="span">{t("by", { name })}</Spoken>}
        {decidedOn && (
          <span>
            <Spoken>{t("decided", { number: decisionNumber ?? "" })}</Spoken> <DayText day={decidedOn} />
          </span>
        )}
        {reportedOn && (
          <span>
            {t("reported")} <DayText day={reportedOn} />
          </span>
        )}
      </p>
    </>
  );
}
