import { useTranslations } from "next-intl";
import { type PushFilter, subscriptionHref } from "@/domain/event-subscription/filter";
import { PUSH_STATES, type PushState } from "@/domain/event-subscription/states";
import type { FormAction } from "@/domain/form-state";
import { ActionForm } from "../ui/action-form";
import { EmptyState } from "../ui/empty-state";
import { LinkButton } from "../ui/link-button";
import { Pagination } from "../ui/pagination";
import { SubmitButton } from "../ui/submit-button";
import { Tabs } from "../ui/tabs";
import { PushTable } from "./push-table";
import type { ShownPush } from "./shown";

type Props = {
  subscription: { id: string; isPaused: boolean; isRetired: boolean };
  filter: PushFilter;
  counts: ReadonlyMap<PushState, number>;
  /** The rows of the page; one more tells that there is another page. */
  rows: readonly ShownPush[];
  pageSize: number;
  acts: { replay: FormAction; replayFailed: FormAction };
};

/** The log of a subscription: by state, page by page, with what failed to be sent again. */
export function PushLog({ subscription, filter, counts, rows, pageSize, acts }: Props) {
  const t = useTranslations("eventSubscription");
  const { id, isPaused, isRetired } = subscription;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const failed = counts.get("failed") ?? 0;
  const shown = PUSH_STATES.filter((state) => counts.has(state) || state === filter.state);
  const tab = (state: PushState | undefined, label: string, count: number) => {
    return { label, count, href: subscriptionHref(id, { state }), current: filter.state === state };
  };
  return (
    <section aria-labelledby="log" className="grid min-w-0 gap-4">
      <div>
        <h2 id="log" className="text-lg">
          {t("log.title")}
        </h2>
        <p className="text-muted text-sm">{t("log.lead")}</p>
      </div>
      <Tabs
        label={t("log.states")}
        items={[
          tab(undefined, t("log.all"), all),
          ...shown.map((state) => tab(state, t(`pushStates.${state}`), counts.get(state) ?? 0)),
        ]}
      />
      {failed > 0 && !isPaused && !isRetired && (
        <ActionForm action={acts.replayFailed} hidden={{ id }} className="grid justify-items-start gap-2">
          <SubmitButton look="secondary">{t("log.replayFailed", { count: failed })}</SubmitButton>
        </ActionForm>
      )}
      <PushTable
        subscription={subscription}
        rows={rows.slice(0, pageSize)}
        replay={acts.replay}
        empty={<NoPush id={id} isFiltered={filter.state !== undefined} />}
      />
      <Pagination
        page={filter.page}
        pages={filter.page + (rows.length > pageSize ? 1 : 0)}
        hrefOf={(page) => subscriptionHref(id, { ...filter, page })}
      />
    </section>
  );
}

function NoPush({ id, isFiltered }: { id: string; isFiltered: boolean }) {
  const t = useTranslations("eventSubscription.log");
  if (!isFiltered) return <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>;
  const all = <LinkButton href={subscriptionHref(id)}>{t("showAll")}</LinkButton>;
  return <EmptyState title={t("emptyFiltered")} action={all} />;
}
