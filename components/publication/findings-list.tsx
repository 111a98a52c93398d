import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/domain/form-state";
import type { PlacedFinding } from "@/domain/publication/findings";
import { Spoken } from "../ui/spoken";
import { placeOf } from "./field-label";
import { anchorOf } from "./marked-text";

type Props = {
  action: FormAction;
  seen: { id: string; version: number };
  findings: readonly PlacedFinding[];
  /** Whether they can be answered now. */
  open: boolean;
};

/** Personal data that was found: each is masked or said to be public with one click, or all at once. */
export function FindingsList({ action, seen, findings, open }: Props) {
  const t = useTranslations("publication.found");
  if (findings.length === 0) return <Notice tone="ok">{t("none")}</Notice>;
  const waiting = findings.filter(({ answer }) => answer === "open").length;
  return (
    <div className="grid gap-4">
      {open && waiting > 1 && (
        <ActionForm action={action} hidden={seen} label={t("all")} className="grid gap-2">
          <div>
            <SubmitButton name="answer" value="masked">
              {t("maskAll", { count: waiting })}
            </SubmitButton>
          </div>
        </ActionForm>
      )}
      <ul className="grid gap-3">
        {findings.map((finding) => (
          <Line key={finding.key} finding={finding} action={action} seen={seen} open={open} />
        ))}
      </ul>
    </div>
  );
}

function Line({ finding, action, seen, open }: { finding: PlacedFinding } & Omit<Props, "findings">) {
  const t = useTranslations("publication");
  const { key, kind, sure, text, answer } = finding;
  const { key: place, number } = placeOf(finding.field);
  const named = { kind: t(`personal.${kind}`), text };
  return (
    <li
      id={anchorOf(finding)}
      className="scroll-mt-24 border-line border-t pt-3 first:border-0 first:pt-0 target:bg-sunken"
    >
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Spoken as="strong" className="break-all">
          {text}
        </Spoken>
        <Badge tone={sure ? "warn" : "neutral"}>
          {sure ? named.kind : t("found.maybe", { kind: named.kind })}
        </Badge>
        <span className="text-muted text-sm">{t(`places.${place}`, { number })}</span>
        {answer !== "open" && (
          <Badge tone={answer === "masked" ? "ok" : "info"}>{t(`answers.${answer}`)}</Badge>
        )}
      </p>
      {open && (
        <ActionForm
          action={action}
          hidden={{ ...seen, "keys[]": key }}
          label={t("found.one", named)}
          className="mt-2 flex flex-wrap gap-2"
        >
          {answer === "open" ? (
            <>
              <SubmitButton
                look="secondary"
                name="answer"
                value="masked"
                aria-label={t("found.maskNamed", named)}
              >
                {t("found.mask")}
              </SubmitButton>
              <SubmitButton look="quiet" name="answer" value="left" aria-label={t("found.leaveNamed", named)}>
                {t("found.leave")}
              </SubmitButton>
            </>
          ) : (
            <SubmitButton look="quiet" name="answer" value="open" aria-label={t("found.undoNamed", named)}>
              {t("found.undo")}
            </SubmitButton>
          )}
        </ActionForm>
      )}
    </li>
  );
}
