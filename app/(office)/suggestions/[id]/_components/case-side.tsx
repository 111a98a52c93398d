import { useTranslations } from "next-intl";
import { InstructForm } from "@/components/directive/instruct-form";
import { MoveForm } from "@/components/suggestion/move-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { CaseStory } from "@/db/queries/case";
import type { FormAction } from "@/domain/form-state";
import { actsOf, type CaseAct, cosignerActs } from "@/domain/suggestion/acts";
import type { Viewer } from "@/domain/viewer";
import {
  agreeToTheSplit,
  amendThePaper,
  dropTheSplit,
  refuseTheSplit,
} from "../../../_components/kin/actions";
import { fileCase, instructCase, moveCase, urgeCase } from "../actions";
import { CosignerSide } from "./cosigner-side";
import { hrefOf } from "./pages";
import { WorkSide } from "./work-side";

type Props = { story: CaseStory; viewer: Viewer };

/** What this viewer may do about the case now; what is not possible yet stands there with its reason. */
export function CaseSide({ story, viewer }: Props) {
  const t = useTranslations("case.acts");
  const { suggestion, offers, cosigners, ratings, assignments } = story;
  const acts = actsOf(offers, suggestion.state);
  const line = viewer.role === "deputy" && cosigners.find(({ userId }) => userId === viewer.userId);
  const hasRated =
    story.raterId === viewer.userId ||
    ratings.some(({ userId, round }) => userId === viewer.userId && round === suggestion.round);
  const own = line ? cosignerActs(suggestion, line, hasRated) : { cosign: false, rate: false, agree: false };
  const works = assignments.some((each) => each.offers.length > 0 || isOwn(each, viewer));
  const nothing = acts.length === 0 && !own.cosign && !own.rate && !own.agree && !works;
  return (
    <Card title={t("title")}>
      <div className="grid gap-3">
        {nothing && <p className="text-muted">{t("nothing")}</p>}
        <CosignerSide id={suggestion.id} can={own} />
        {acts.map((act) => (
          <Act key={keyOf(act, suggestion.version)} act={act} story={story} />
        ))}
        <WorkSide story={story} viewer={viewer} />
      </div>
    </Card>
  );
}

function Act({ act, story: { suggestion } }: { act: CaseAct; story: CaseStory }) {
  const t = useTranslations("case.acts");
  const refusal = useTranslations("refusal");
  const { id, version } = suggestion;
  if (act.kind === "move") {
    const { offer } = act;
    if (offer.name === "instruct") return <InstructForm id={id} action={instructCase} />;
    const look = LOOKS[offer.name] ?? "secondary";
    return (
      <MoveForm
        noun="suggestion"
        offer={offer}
        action={ACTIONS[offer.name] ?? moveCase}
        seen={{ id, version }}
        look={look}
      />
    );
  }
  if (act.because) return <Button because={refusal(act.because.key)}>{t(act.page)}</Button>;
  return (
    <LinkButton href={hrefOf(act.page, id)} look="primary">
      {t(act.page)}
    </LinkButton>
  );
}

/** After a move the case is another one, so that a form that is still there starts anew. */
const keyOf = (act: CaseAct, version: number) =>
  act.kind === "page" ? act.page : `${act.offer.name}-${version}`;

const isOwn = ({ unitId }: CaseStory["assignments"][number], viewer: Viewer) => unitId === viewer.unitId;

/** Moves that have a command of their own. */
const ACTIONS: Partial<Record<string, FormAction>> = {
  submit: fileCase,
  submitInSession: fileCase,
  submitToSecretariat: fileCase,
  urge: urgeCase,
  dropSplit: dropTheSplit,
  agreeToSplit: agreeToTheSplit,
  refuseSplit: refuseTheSplit,
  amendPaper: amendThePaper,
};

/** The one act of the page where it is a plain move, and those that cannot be taken back. */
const LOOKS: Partial<Record<string, "primary" | "danger">> = {
  submit: "primary",
  submitInSession: "primary",
  submitToSecretariat: "primary",
  amend: "primary",
  agreeToSplit: "primary",
  forward: "primary",
  reopen: "primary",
  handBack: "primary",
  withdraw: "danger",
  confirmWithdrawal: "danger",
};
