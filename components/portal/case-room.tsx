import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Day } from "@/domain/day";
import type { PortalChoice } from "@/domain/portal/address";
import { portalAddress } from "@/domain/portal/address";
import type { PublicCard } from "@/domain/portal/card";
import type { PublicPromise } from "@/domain/portal/promises";
import { EmptyState } from "../ui/empty-state";
import { LinkButton } from "../ui/link-button";
import { CaseCards } from "./case-cards";
import { PromiseList } from "./promise-list";

type Props = {
  choice: PortalChoice;
  total: number;
  cards: readonly PublicCard[];
  promises: readonly PublicPromise[];
  today: Day;
  children?: ReactNode;
};

/** What is public of a unit or a deputy: the newest cases, the way to all of them, the promises. */
export function CaseRoom({ choice, total, cards, promises, today, children }: Props) {
  const t = useTranslations("portal.room");
  return (
    <div className="grid gap-8">
      {children}
      <section className="grid gap-3">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 className="text-xl">{t("cases", { total })}</h2>
          <a href={portalAddress(choice, "/portal/feed.xml")} className="link text-sm">
            {t("feed")}
          </a>
        </div>
        <CaseCards cards={cards} today={today} empty={<EmptyState title={t("none")} />} />
        {total > cards.length && (
          <p>
            <LinkButton href={portalAddress(choice)}>{t("all", { total })}</LinkButton>
          </p>
        )}
      </section>
      {promises.length > 0 && (
        <section className="grid gap-3">
          <h2 className="text-xl">{t("promises", { count: promises.length })}</h2>
          <PromiseList promises={promises} withCase />
        </section>
      )}
    </div>
  );
}
