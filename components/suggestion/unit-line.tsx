import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { AssignmentKind, AssignmentState } from "@/domain/assignment/states";
import { localName, type Named } from "@/domain/local-name";
import { AssignmentStateTag } from "../assignment/state-tag";
import { Badge } from "../ui/badge";
import { DayText } from "../ui/day-text";
import { Spoken } from "../ui/spoken";

/** A unit's part in a case, as `listAssignments` reads it. */
export type ShownAssignment = {
  unit: Named;
  kind: AssignmentKind;
  state: AssignmentState;
  handler: string | null;
  assignedOn: string;
  replacesId: string | null;
  waived: boolean;
};

type Props = { assignment: ShownAssignment /** Its clocks, an opinion, a form. */; children?: ReactNode };

/** A unit in a case: as what it handles it, where it stands, since when, by whom. */
export function UnitLine({ assignment, children }: Props) {
  const t = useTranslations("assignment.kinds");
  const words = useTranslations("case.unit");
  const locale = useLocale();
  const { unit, kind, state, handler, assignedOn, replacesId, waived } = assignment;
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Spoken as="span" className="font-semibold">
          {localName(unit, locale)}
        </Spoken>
        <Badge tone={kind === "co" ? "neutral" : "brand"}>{t(kind)}</Badge>
        <AssignmentStateTag state={state} />
        {waived && <Badge>{words("waived")}</Badge>}
      </p>
      <p className="text-muted text-sm">
        {words(replacesId ? "reassigned" : "assigned")} <DayText day={assignedOn} />
        <Spoken>{handler && ` · ${words("handler", { name: handler })}`}</Spoken>
      </p>
      {children}
    </div>
  );
}
