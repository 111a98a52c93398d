import { useTranslations } from "next-intl";
import type { AssignmentKind, AssignmentState } from "@/domain/assignment/states";
import { type Step, Stepper } from "../ui/stepper";

const MAIN = ["receive", "start", "draft", "sign", "issue"] as const;
const CO = ["receive", "opinion", "sendOpinion", "taken"] as const;

/** How many steps of a unit's way are behind it in each state; null when the work has ended without them. */
const DONE: Record<AssignmentState, number | null> = {
  pending_receipt: 0,
  return_proposed: 0,
  return_requested: 0,
  received: 1,
  working: 2,
  drafted: 3,
  internal_review: 3,
  signed: 4,
  issued: 5,
  opinion_rejected: 1,
  opinion_drafted: 2,
  opinion_sent: 3,
  done: 4,
  returned: null,
  cancelled: null,
};

/** Where a unit's work stands, of the steps it takes: five to a reply, four for a co-handling unit's opinion. */
export function WorkStepper({ kind, state }: { kind: AssignmentKind; state: AssignmentState }) {
  const t = useTranslations("inbox.steps");
  const words = useTranslations("assignment.states");
  const done = DONE[state];
  if (done === null) return null;
  const names = kind === "co" ? CO : MAIN;
  const steps = names.map((name, index): Step => {
    const current = index === done;
    return {
      label: t(name),
      state: index < done ? "done" : current ? "current" : "next",
      note: current ? words(state) : undefined,
    };
  });
  return <Stepper steps={steps} label={t("label")} />;
}
