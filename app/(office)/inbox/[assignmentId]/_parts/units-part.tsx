import { useTranslations } from "next-intl";
import { ObjectForm } from "@/components/inbox/object-form";
import { offerOf } from "@/components/inbox/offer";
import { ClockList } from "@/components/suggestion/clock-list";
import { Prose } from "@/components/suggestion/prose";
import { UnitLine } from "@/components/suggestion/unit-line";
import { Card } from "@/components/ui/card";
import type { OtherWork } from "@/db/queries/inbox-case";
import { objectToOpinion } from "../../actions";
import { clockOf, type PartProps } from "./view";

/** The other units of the case: what the co-handling ones say, who is late, and the lead's one objection. */
export function UnitsPart({ at }: PartProps) {
  const t = useTranslations("inbox.units");
  if (at.others.length === 0) return null;
  const lead = at.work.kind === "lead";
  return (
    <div id="units" className="scroll-mt-16">
      <Card title={t(lead ? "titleLead" : "title")}>
        <ul className="grid gap-5">
          {at.others.map((other) => (
            <li key={other.id} className="border-line border-s-2 ps-4">
              <UnitLine assignment={other}>
                {other.kind === "co" && <Opinion at={at} other={other} />}
              </UnitLine>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

function Opinion({ at, other }: PartProps & { other: OtherWork }) {
  const t = useTranslations("inbox.units");
  const clock = clockOf(at, other.id, ["coOpinion", "opinionRedo"]);
  const owed = clock?.stoppedOn === null;
  const late = owed && clock.dueOn < at.today && at.work.kind === "lead";
  const object = offerOf(other.offers, "rejectOpinion");
  return (
    <div className="mt-1 grid gap-3">
      {clock && owed && <ClockList clocks={[clock]} today={at.today} />}
      {late && <p>{t("late")}</p>}
      {other.opinion && (
        <blockquote className="border-line border-s-4 ps-4">
          <Prose>{other.opinion}</Prose>
        </blockquote>
      )}
      {object && (
        <ObjectForm
          offer={object}
          hidden={{ id: other.id, version: other.version, from: at.work.id }}
          action={objectToOpinion}
        />
      )}
    </div>
  );
}
