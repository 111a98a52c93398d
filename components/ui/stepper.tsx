import { useTranslations } from "next-intl";
import { cx } from "./cx";
import { Check } from "./icons";
import { Link } from "./link";

export type Step = {
  label: string;
  state: "done" | "current" | "next";
  href?: string | undefined;
  note?: string | undefined;
};

/** How far a thing has come, of the steps it will take. */
export function Stepper({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <ol aria-label={label} className="flex max-md:flex-col">
      {steps.map((step, index) => (
        <StepperStep key={step.label} {...step} number={index + 1} />
      ))}
    </ol>
  );
}

function StepperStep({ label, state, href, note, number }: Step & { number: number }) {
  const t = useTranslations("ui.step");
  return (
    <li
      aria-current={state === "current" ? "step" : undefined}
      className="group relative flex min-w-0 flex-1 gap-3 max-md:pb-4 max-md:last:pb-0 md:flex-col md:items-start md:gap-1 md:pe-4"
    >
      <span
        aria-hidden
        className="absolute start-4 top-8 bottom-0 w-px bg-line group-last:hidden md:start-10 md:end-2 md:top-4 md:bottom-auto md:h-px md:w-auto"
      />
      <span
        aria-hidden
        className={cx(
          "relative grid size-8 shrink-0 place-items-center rounded-full border-2 font-semibold text-sm",
          CIRCLE[state],
        )}
      >
        {state === "done" ? <Check className="size-4" /> : number}
      </span>
      <span className="min-w-0 max-md:pt-0.5">
        <span className="sr-only">{t(state)}</span>
        {href ? (
          <Link href={href} className="link">
            {label}
          </Link>
        ) : (
          <span className={state === "next" ? "text-muted" : "font-medium"}>{label}</span>
        )}
        {note && <span className="block text-muted text-sm">{note}</span>}
      </span>
    </li>
  );
}

const CIRCLE = {
  done: "border-ok bg-ok-soft text-ok",
  current: "border-brand bg-brand text-brand-ink",
  next: "border-line bg-surface text-muted",
} as const;
