import { useLocale, useTranslations } from "next-intl";
import { MoveForm } from "@/components/suggestion/move-form";
import { LinkButton } from "@/components/ui/link-button";
import { Spoken } from "@/components/ui/spoken";
import type { CaseStory, CaseWork } from "@/db/queries/case";
import { ACTIVE_STATES } from "@/domain/assignment/states";
import type { AssignmentTransitionName } from "@/domain/assignment/workflow";
import { localName } from "@/domain/local-name";
import type { Viewer } from "@/domain/viewer";
import { moveWork } from "../actions";
import { hrefOf } from "./pages";

type Props = { story: CaseStory; viewer: Viewer };

/** What can be done to the units' parts: the own one on its page, what waits for a decision, what takes a word. */
export function WorkSide({ story: { suggestion, assignments }, viewer }: Props) {
  const t = useTranslations("case.acts");
  const living = assignments.filter(({ state }) => ACTIVE_STATES.includes(state));
  const own = living.filter(({ unitId }) => unitId === viewer.unitId);
  const others = living.filter(({ unitId }) => unitId !== viewer.unitId);
  const decides = others.some(({ offers }) => offers.some(({ name }) => DECISIONS.includes(name)));
  return (
    <>
      {own.map(({ id }) => (
        <LinkButton key={id} href={`/inbox/${id}`} look="primary">
          {t("work")}
        </LinkButton>
      ))}
      {decides && (
        <LinkButton href={hrefOf("decisions", suggestion.id)} look="primary">
          {t("decisions")}
        </LinkButton>
      )}
      {others.map((work) => (
        <UnitMoves key={work.id} work={work} />
      ))}
    </>
  );
}

function UnitMoves({ work }: { work: CaseWork }) {
  const locale = useLocale();
  const moves = work.offers.filter(({ name }) => HERE.includes(name));
  if (moves.length === 0) return null;
  const unit = localName(work.unit, locale);
  return (
    <div className="grid gap-1 border-line border-t pt-3">
      <Spoken as="p" className="font-semibold text-sm">
        {unit}
      </Spoken>
      {moves.map((offer) => (
        <MoveForm
          key={`${offer.name}-${work.version}`}
          noun="assignment"
          offer={offer}
          action={moveWork}
          seen={{ id: work.id, version: work.version }}
          about={unit}
        />
      ))}
    </div>
  );
}

const HERE: readonly AssignmentTransitionName[] = ["openReturnWindow", "waive"];
const DECISIONS: readonly AssignmentTransitionName[] = [
  "acceptReturn",
  "refuseReturn",
  "grantExtension",
  "refuseExtension",
];
