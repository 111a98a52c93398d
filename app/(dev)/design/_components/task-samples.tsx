import { useTranslations } from "next-intl";
import { DueDate } from "@/components/ui/due-date";
import { TaskItem, TaskList } from "@/components/ui/task-list";

const TASKS = [
  { number: 108, subject: "bus", verb: "sign", deputy: "a", day: "2026-11-20", left: -2 },
  { number: 17, subject: "walk", verb: "review", deputy: "b", day: "2026-11-26", left: 3 },
  { number: 42, subject: "school", verb: "rate", deputy: "c", day: "2026-12-09", left: 12 },
] as const;

/** The first thing that every role sees. */
export function TaskSamples() {
  const t = useTranslations("design");
  return (
    <TaskList label={t("tasks.label")}>
      {TASKS.map(({ number, subject, verb, deputy, day, left }) => (
        <TaskItem
          key={number}
          href={`/suggestions/${number}`}
          verb={t(`tasks.${verb}`)}
          title={t(`subjects.${subject}`)}
          meta={t("tasks.from", { number, name: t(`tasks.deputies.${deputy}`) })}
          due={<DueDate short day={day} left={{ unit: "workday", count: left }} />}
        />
      ))}
    </TaskList>
  );
}
