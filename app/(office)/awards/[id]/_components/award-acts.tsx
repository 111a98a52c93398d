import { getLocale, getTranslations } from "next-intl/server";
import { BallotForm } from "@/components/award/ballot-form";
import { NominateForm } from "@/components/award/nominate-form";
import { PublishForm } from "@/components/award/publish-form";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AwardDetail } from "@/db/queries/award";
import { listUnits } from "@/db/queries/organisation";
import { localName } from "@/domain/local-name";
import { ownUnitOf } from "@/domain/own-unit";
import { HANDLING_KINDS } from "@/domain/unit";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";
import { propose, publish, start, vote } from "../../actions";

type Props = { detail: AwardDetail; viewer: Viewer; number: string | undefined };

/** What this viewer may do about a selection now; what is not possible yet stands there with its reason. */
export async function AwardActs({ detail, viewer, number }: Props) {
  const t = await getTranslations("award");
  const refusal = await getTranslations("refusal");
  const { award, offers, nominations, ballot, standing } = detail;
  const { id, version, kind, places } = award;
  return offers.map(({ name, verdict }) => {
    const label = t(`transitions.${name}`);
    if (verdict.kind === "refused")
      return (
        <div key={name}>
          <Button because={refusal(verdict.because.key)}>{label}</Button>
        </div>
      );
    if (name === "nominate") return <Nominate key={name} detail={detail} viewer={viewer} number={number} />;
    if (name === "startVoting")
      return (
        <ActionForm key={name} action={start} hidden={{ id, version }} label={label}>
          <div>
            <SubmitButton>{label}</SubmitButton>
          </div>
        </ActionForm>
      );
    return (
      <Card key={name} title={label}>
        {name === "vote" && (
          <BallotForm
            key={ballot.join()}
            action={vote}
            rows={nominations}
            {...{ id, kind, places, ballot }}
          />
        )}
        {name === "publish" && standing && (
          <PublishForm
            action={publish}
            seen={{ id, version }}
            rows={nominations}
            {...{ kind, places, standing }}
          />
        )}
      </Card>
    );
  });
}

async function Nominate({ detail: { award }, viewer, number }: Props) {
  const [t, locale] = await Promise.all([getTranslations("award.nominate"), getLocale()]);
  const own = ownUnitOf(viewer);
  const units = award.kind === "unit" ? await listUnits(reads(), viewer) : null;
  const options = units
    ?.filter(({ id, kind }) => id !== own && HANDLING_KINDS.includes(kind))
    .map((unit) => ({ value: unit.id, label: localName(unit, locale) }));
  return (
    <Card title={t("title")}>
      <NominateForm
        action={propose}
        id={award.id}
        year={award.year}
        units={options ?? null}
        number={number}
      />
    </Card>
  );
}
