import { useTranslations } from "next-intl";
import { explain } from "@/domain/clock/explain";
import type { DueAnswer } from "@/domain/portal/why";
import { LineText } from "../clock/line-text";
import { DayText } from "../ui/day-text";

/** A due day, with every step that leads to it; the days off one by one. */
export function DueAnswerView({ answer }: { answer: DueAnswer }) {
  const t = useTranslations();
  const { clock, from, dueOn, provisional, steps } = answer;
  return (
    <section className="mt-6 grid gap-3" aria-labelledby="answer">
      <h2 id="answer" className="text-lg">
        {t("portal.deadline.answer", { clock: t(`clock.names.${clock}`) })}{" "}
        <strong className="block text-3xl text-brand-text">
          <DayText day={dueOn} />
        </strong>
      </h2>
      {provisional && <p className="text-warn">{t("clock.why.provisional")}</p>}
      <ol className="grid gap-1.5 border-line border-s-2 ps-4">
        {explain(steps).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole, a line is its place in it
          <li key={at}>
            <LineText clock={clock} line={line} />
          </li>
        ))}
      </ol>
      <p className="text-muted text-sm print:hidden">
        <a href={`/api/v1/due?clock=${clock}&from=${from}`} className="link">
          {t("portal.deadline.api")}
        </a>
      </p>
    </section>
  );
}
