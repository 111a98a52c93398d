import { useLocale, useTranslations } from "next-intl";
import { localName } from "@/domain/local-name";
import { VERDICTS } from "@/domain/rating/dictionary";
import { RETURN_REASONS } from "@/domain/suggestion/dictionary";
import { Spoken } from "../ui/spoken";
import { Prose } from "./prose";
import type { ShownEvent } from "./shown-event";
import { useEventWords } from "./use-event-words";

/** Who did it, as what, and for which unit. What followed by itself is the system's. */
export function EventBy({ event }: { event: ShownEvent }) {
  const t = useTranslations("case.timeline");
  const roles = useTranslations("person.roles");
  const locale = useLocale();
  const { actor, actorRole, unit, unitEn, detail } = event;
  const named = unit && localName({ name: unit, nameEn: unitEn ?? "" }, locale);
  // Only a unit's own people act for it; for everybody else it is what the act is about.
  const place = named && (actorRole.startsWith("unit_") ? named : t("about", { unit: named }));
  const role = roles.has(actorRole) ? roles(actorRole) : "";
  const who =
    detail.by === "system" || actorRole === "system" ? t("bySystem") : t("by", { name: actor, role });
  return <Spoken>{[who, place].filter(Boolean).join(" · ")}</Spoken>;
}

/** What else is known of it: the change of state, reasons, verdict, number, and the words that were written. */
export function EventDetail({ event }: { event: ShownEvent }) {
  const { step } = useEventWords();
  const facts = useFacts(event);
  const change = step(event);
  if (!change && facts.length === 0 && !event.note) return null;
  return (
    <div className="grid gap-1">
      {change && <p className="text-muted text-sm">{change}</p>}
      {facts.map((fact) => (
        <Spoken as="p" key={fact}>
          {fact}
        </Spoken>
      ))}
      {event.note && <Prose>{event.note}</Prose>}
    </div>
  );
}

function useFacts({ detail }: ShownEvent): string[] {
  const t = useTranslations("case.timeline");
  const verdicts = useTranslations("rating.verdicts");
  const reasons = useTranslations("suggestion.returnReasons");
  const { overall, docNumber, ground, name } = detail;
  const listed = Array.isArray(detail.reasons) ? detail.reasons : [ground];
  return [
    ...VERDICTS.filter((each) => each === overall).map((each) => t("verdict", { verdict: verdicts(each) })),
    // Which file was added or taken off.
    ...(typeof name === "string" ? [name] : []),
    ...(typeof docNumber === "string" ? [t("docNumber", { docNumber })] : []),
    ...RETURN_REASONS.filter((each) => listed.includes(each)).map((each) => reasons(each)),
  ];
}
