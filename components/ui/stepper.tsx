"use client";
import { useTranslations } from "next-intl";
import { Check } from "./icons";
import { Link } from "./link";
import { Spoken } from "./spoken";

export type Step = {
  label: string;
  state: "done" | "current" | "next";
  href?: string | undefined;
  note?: string | undefined;
};

/** How far a thing has come, of the steps it will take. */
export function Stepper({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <ol aria-label={label} className="stepper">
      {steps.map((step, index) => (
        <StepperStep key={step.label} {...step} number={index + 1} />
      ))}
    </ol>
  );
}

function StepperStep({ label, state, href, note, number }: Step & { number: number }) {
  const t = useTranslations("ui.step");
  return (
    <li {...(state === "current" && { "aria-current": "step" as const })} className={state}>
      <span aria-hidden>{state === "done" ? <Check className="size-4" /> : number}</span>
      <span>
        <span className="sr-only">{t(state)}</span>
        {href ? (
          <Link href={href} className="link">
            {label}
          </Link>
        ) : (
          <span className={state === "next" ? "text-muted" : "font-medium"}>{label}</span>
        )}
        {note && (
          <Spoken as="span" className="block text-muted text-sm">
            {note}
          </Spoken>
        )}
      </span>
    </li>
  );
}
