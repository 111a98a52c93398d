import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { MoveForm } from "@/components/suggestion/move-form";
import { StateTag } from "@/components/suggestion/state-tag";
import { SuggestionText } from "@/components/suggestion/suggestion-text";
import { Returned } from "@/components/suggestion-form/returned";
import { LinkButton } from "@/components/ui/link-button";
import type { SuggestionDetail } from "@/db/queries/suggestion";
import type { Offer } from "@/domain/workflow";
import { writeOn } from "../actions";

type Props = { suggestion: SuggestionDetail; offers: readonly Offer<string, string>[] };

/** A suggestion that was returned: why, and the button that makes it a draft again. */
export function GivenBack({ suggestion, offers }: Props) {
  const t = useTranslations("filing.edit");
  const { id, version, state, title } = suggestion;
  const offer = offers.find(({ name }) => name === "amend");
  return (
    <>
      <PageHeader title={title || t("untitled")} tags={<StateTag state={state} />} />
      <Returned title={t("returnedTitle")} of={suggestion} />
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
