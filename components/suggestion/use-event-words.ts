import { useFormatter, useTranslations } from "next-intl";
import type { ShownEvent } from "./shown-event";

/** The words of an event: what happened, from which state to which, and when. */
export function useEventWords() {
  const t = useTranslations("event");
  const other = useTranslations("case.timeline");
  const ofCase = useTranslations("suggestion.states");
  const ofUnit = useTranslations("assignment.states");
  const format = useFormatter();
  return {
    title: ({ name }: ShownEvent) => (t.has(name) ? t(name) : other("other")),
    moment: (at: Date) => format.dateTime(at, "moment"),
    step: ({ name, from, to }: ShownEvent) => {
      const states = name.startsWith("assignment.") ? ofUnit : ofCase;
      if (!from || !to || from === to || !states.has(from) || !states.has(to)) return null;
      return other("step", { from: states(from), to: states(to) });
    },
  };
}
