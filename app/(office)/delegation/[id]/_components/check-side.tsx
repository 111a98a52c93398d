import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { ClockList } from "@/components/suggestion/clock-list";
import { MoveForm } from "@/components/suggestion/move-form";
import { StateTag } from "@/components/suggestion/state-tag";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { listClocks } from "@/db/queries/clock";
import { type SuggestionDetail, suggestionOffers } from "@/db/queries/suggestion";
import { dayOf } from "@/domain/day";
import { RETURN_REASONS } from "@/domain/suggestion/dictionary";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";
import { forward, sendBack } from "../../actions";

type Props = { viewer: Viewer; suggestion: SuggestionDetail };

/** What the clerk may do now: forward it or send it back, with the list of what is not taken. */
export async function CheckSide({ viewer, suggestion }: Props) {
  const { id, version, state } = suggestion;
  const now = new Date();
  const [t, clocks, { offers }] = await Promise.all([
    getTranslations("delegation.check"),
    listClocks(reads(), viewer, id, now),
    suggestionOffers(reads(), viewer, suggestion, now),
  ]);
  if (state !== "delegation_check") return <Moved id={id} state={state} />;
  const offer = (name: string) => offers.find((each) => each.name === name);
  const [forwarding, sending] = [offer("forward"), offer("sendBack")];
  const move = { noun: "suggestion", seen: { id, version } } as const;
  return (
    <Card title={t("title")}>
      <div className="grid gap-4">
        <ClockList clocks={clocks.filter(({ stoppedOn }) => stoppedOn === null)} today={dayOf(now)} />
        {forwarding && <MoveForm {...move} offer={forwarding} action={forward} look="primary" />}
        {sending && <MoveForm {...move} offer={sending} action={sendBack} />}
        <Points />
      </div>
    </Card>
  );
}

function Points() {
  const t = useTranslations("delegation.check");
  const words = useTranslations("suggestion.returnReasons");
  return (
    <Disclosure summary={t("points")} quiet>
      <p>{t("pointsText")}</p>
      <ul className="mt-1 grid list-disc gap-1 ps-5">
        {RETURN_REASONS.filter((reason) => reason !== "other").map((reason) => (
          <li key={reason}>{words(reason)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Moved({ id, state }: Pick<SuggestionDetail, "id" | "state">) {
  const t = useTranslations("delegation.check");
  return (
    <Card title={t("moved")}>
      <p>
        {t("movedText")} <StateTag state={state} />
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <LinkButton href="/delegation">{t("back")}</LinkButton>
        <LinkButton href={`/suggestions/${id}`}>{t("open")}</LinkButton>
      </div>
    </Card>
  );
}
