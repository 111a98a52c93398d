import { useFormatter, useTranslations } from "next-intl";
import type { Day } from "@/domain/day";
import { STATES, type State } from "@/domain/suggestion/states";
import { type Step, Stepper } from "../ui/stepper";

type Days = Record<(typeof STEPS)[number], Day | null>;
type Props = { of: Days & { state: State } };

const STEPS = ["submittedOn", "acceptedOn", "assignedOn", "repliedOn", "closedOn"] as const;

/** How far a case has come, each step with its day; one that ended before its time shows how. */
export function CaseSteps({ of }: Props) {
  const t = useTranslations("case.steps");
  const states = useTranslations("suggestion.states");
  const format = useFormatter();
  const note = (on: Day | null) =>
    on === null ? {} : { note: format.dateTime(new Date(`${on}T12:00:00+08:00`), "day") };
  const current = STEPS.find((step) => of[step] === null);
  const regular = STEPS.map((step): Step => {
    const state = of[step] !== null ? "done" : step === current ? "current" : "next";
    return { label: t(step), state, ...note(of[step]) };
  });
  const ended: Step = { label: states(of.state), state: "done", ...note(of.closedOn) };
  const early = !STATES[of.state].open && of.state !== "closed";
  const steps = early ? [...regular.slice(0, -1).filter(({ state }) => state === "done"), ended] : regular;
  return (
    // On a phone it would push the text out of sight; the days stand in the timeline too.
    <div className="max-md:hidden">
      <Stepper steps={steps} label={t("label")} />
    </div>
  );
}
