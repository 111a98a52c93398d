import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { DayText } from "@/components/ui/day-text";
import { MomentText } from "@/components/ui/moment-text";
import type { DirectiveKind } from "@/domain/directive/kinds";
import { localName, type Named } from "@/domain/local-name";
import { Spoken } from "../ui/spoken";

/** That a unit has read a directive, and what it answered. */
export type ShownReceipt = {
  id: string;
  assignmentId: string;
  unit: Named;
  readBy: string | null;
  readAt: Date | null;
  answer: string | null;
};

/** An urging or an instruction, as `listDirectives` reads it. */
export type ShownDirective = {
  id: string;
  kind: DirectiveKind;
  text: string;
  answerBy: string | null;
  givenBy: string;
  givenAs: string;
  givenAt: Date;
  receipts: readonly ShownReceipt[];
};

type Props = {
  directives: readonly ShownDirective[];
  /** What can be done about a unit's receipt. */
  actions?: (receipt: ShownReceipt, directive: ShownDirective) => ReactNode;
};

/** Urgings and instructions with who read them, the newest first. */
export function DirectiveList({ directives, actions }: Props) {
  const t = useTranslations("directive");
  const roles = useTranslations("person.roles");
  return (
    <ul className="grid gap-5">
      {directives.map((directive) => (
        <li key={directive.id} className="grid gap-2 border-line border-s-2 ps-4">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <Badge tone="warn">{t(`kinds.${directive.kind}`)}</Badge>
            <Spoken as="span">{t("by", { name: directive.givenBy, role: roles(directive.givenAs) })}</Spoken>
            <span className="text-muted text-sm">
              <MomentText at={directive.givenAt} />
            </span>
          </p>
          <Spoken as="p" className="max-w-prose whitespace-pre-line">
            {directive.text}
          </Spoken>
          {directive.answerBy && (
            <p className="text-sm">
              {t("answerBy")} <DayText day={directive.answerBy} />
            </p>
          )}
          {directive.receipts.length === 0 && <p className="text-muted text-sm">{t("nobody")}</p>}
          {directive.receipts.map((receipt) => (
            <Receipt key={receipt.id} of={receipt}>
              {actions?.(receipt, directive)}
            </Receipt>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Receipt({ of, children }: { of: ShownReceipt; children?: ReactNode }) {
  const t = useTranslations("directive");
  const unit = localName(of.unit, useLocale());
  return (
    <div className="grid gap-1">
      <p className="text-sm">
        <Spoken>{of.readAt ? t("read", { unit, name: of.readBy ?? "" }) : t("unread", { unit })}</Spoken>
        {of.readAt && (
          <span className="ms-2 text-muted">
            <MomentText at={of.readAt} />
          </span>
        )}
      </p>
      {of.answer && (
        <div>
          <p className="font-semibold text-sm">{t("answer")}</p>
          <Spoken as="p" className="max-w-prose whitespace-pre-line">
            {of.answer}
          </Spoken>
        </div>
      )}
      {children}
    </div>
  );
}
