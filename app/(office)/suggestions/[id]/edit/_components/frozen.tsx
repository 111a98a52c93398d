import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { MoveForm } from "@/components/suggestion/move-form";
import { StateTag } from "@/components/suggestion/state-tag";
import { SuggestionText } from "@/components/suggestion/suggestion-text";
import { Returned } from "@/components/suggestion-form/returned";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { SuggestionDetail } from "@/db/queries/suggestion";
import type { Offer } from "@/domain/workflow";
import { writeOn } from "../actions";

type Props = { suggestion: SuggestionDetail; offers: readonly Offer<string, string>[] };

/** A text that has to be taken back before it can be written on: it was returned, or its co-signers confirm it. */
export function Frozen({ suggestion, offers }: Props) {
  const t = useTranslations("filing.edit");
  const { id, version, state, title } = suggestion;
  const offer = offers.find(({ name }) => name === "edit" || name === "amend");
  return (
    <>
      <PageHeader title={title || t("untitled")} tags={<StateTag state={state} />} />
      {state === "returned" ? (
        <Returned title={t("returnedTitle")} of={suggestion} />
      ) : (
        <Notice className="mb-4">{t("cosigningText")}</Notice>
      )}
      <div className="mb-8 flex flex-wrap items-start gap-3">
        {offer && (
          <MoveForm noun="suggestion" offer={offer} action={writeOn} seen={{ id, version }} look="primary" />
        )}
        <LinkButton href={`/suggestions/${id}`}>{t("open")}</LinkButton>
      </div>
      <SuggestionText text={suggestion} level={2} />
    </>
  );
}
