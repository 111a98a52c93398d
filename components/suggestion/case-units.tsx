import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { EXTENSION_GROUNDS, ExtensionState, RETURN_STATES } from "@/domain/assignment/states";
import { localName, type Named } from "@/domain/local-name";
import { Spoken } from "../ui/spoken";
import { Prose } from "./prose";
import { type ShownAssignment, UnitLine } from "./unit-line";

/** A unit's part with its opinion, as `readCase` reads it. */
export type ShownWork = ShownAssignment & { id: string; opinion: string | null };

/** A request to give the case back. */
export type ShownReturn = {
  proposed: Named | null;
  request: {
    id: string;
    assignmentId: string;
    state: (typeof RETURN_STATES)[number];
    reason: string;
    decision: string | null;
  };
};

/** A request for more time. */
export type ShownExtension = {
  extension: {
    id: string;
    assignmentId: string;
    state: ExtensionState;
    ground: (typeof EXTENSION_GROUNDS)[number];
    noteToDeputy: string;
    decision: string | null;
  };
};

type Props = {
  assignments: readonly ShownWork[];
  returns: readonly ShownReturn[];
  extensions: readonly ShownExtension[];
};

/** The units that have or had the case, with opinions, returns and extensions. */
export function CaseUnits({ assignments, returns, extensions }: Props) {
  const t = useTranslations("case.unit");
  return (
    <ul className="grid gap-4">
      {assignments.map((assignment) => (
        <li key={assignment.id}>
          <UnitLine assignment={assignment}>
            {assignment.opinion && <Said title={t("opinion")}>{assignment.opinion}</Said>}
            {returns
              .filter(({ request }) => request.assignmentId === assignment.id)
              .map((each) => (
                <Return key={each.request.id} of={each} />
              ))}
            {extensions
              .filter(({ extension }) => extension.assignmentId === assignment.id)
              .map((each) => (
                <Extension key={each.extension.id} of={each} />
              ))}
          </UnitLine>
        </li>
      ))}
    </ul>
  );
}

function Return({ of: { request, proposed } }: { of: ShownReturn }) {
  const t = useTranslations("case.unit");
  const states = useTranslations("assignment.returnStates");
  const locale = useLocale();
  return (
    <Said title={t("return", { state: states(request.state) })} after={request.decision}>
      {request.reason}
      {proposed && (
        <Spoken as="span" className="block">
          {t("proposed", { unit: localName(proposed, locale) })}
        </Spoken>
      )}
    </Said>
  );
}

function Extension({ of: { extension } }: { of: ShownExtension }) {
  const t = useTranslations("case.unit");
  const words = useTranslations("assignment");
  const state = words(`extensionStates.${extension.state}`);
  const ground = words(`extensionGrounds.${extension.ground}`);
  return (
    <Said title={t("extension", { state, ground })} after={extension.decision}>
      {extension.noteToDeputy}
    </Said>
  );
}

function Said({ title, children, after }: { title: string; children: ReactNode; after?: string | null }) {
  const t = useTranslations("case.unit");
  return (
    <div className="border-line border-s-2 ps-4">
      <Spoken as="p" className="font-semibold text-sm">
        {title}
      </Spoken>
      <Spoken as="div" className="max-w-prose whitespace-pre-line">
        {children}
      </Spoken>
      {after && <Prose>{t("decision", { decision: after })}</Prose>}
    </div>
  );
}
