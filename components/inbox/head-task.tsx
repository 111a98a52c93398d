import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ClockView } from "@/domain/clock/view";
import { DueDate } from "../clock/due-date";
import { Badge } from "../ui/badge";
import { Link } from "../ui/link";
import { LinkButton } from "../ui/link-button";
import { Spoken } from "../ui/spoken";
import { type NextStep, stepHref, type WorkLine } from "./next-step";

type Props = {
  line: WorkLine & { caseNumber: string | null; title: string; lead: string; due: ClockView | null };
  step: NextStep;
  /** What it is about, in a few lines. */
  children: ReactNode;
};

/** One thing that waits for the head: what to do, with what, by when, its gist, and the way there. */
export function HeadTask({ line, step, children }: Props) {
  const t = useTranslations("inbox");
  const href = stepHref(line, step);
  return (
    <li
      data-row
      className="grid gap-x-6 gap-y-3 rounded-lg border border-line bg-surface p-4 md:grid-cols-[1fr_auto] md:p-5"
    >
      <div className="grid min-w-0 gap-1.5">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Badge tone="brand">{t(`verbs.${step}`)}</Badge>
          <span className="text-muted tabular-nums">{line.caseNumber}</span>
          {line.due && <DueDate {...line.due} />}
        </p>
        <h2 className="text-lg">
          <Link href={href} className="link">
            {line.title}
          </Link>
        </h2>
        <Spoken as="p" className="text-muted text-sm">
          {t("by", { name: line.lead })}
        </Spoken>
        <div className="max-w-prose">{children}</div>
      </div>
      <div>
        <LinkButton href={href} aria-hidden tabIndex={-1}>
          {t(`verbs.${step}`)}
        </LinkButton>
      </div>
    </li>
  );
}
