import { useTranslations } from "next-intl";
import { DueDate } from "@/components/clock/due-date";
import { EmptyState } from "@/components/ui/empty-state";
import { TaskItem, TaskList } from "@/components/ui/task-list";
import { pageOf, type Task } from "@/domain/task";

/** What to do next, by when: one line for each task, one verb on each line. */
export function Tasks({ tasks }: { tasks: readonly Task[] }) {
  const t = useTranslations("task");
  if (tasks.length === 0) return <EmptyState title={t("nothing")}>{t("nothingHint")}</EmptyState>;
  return (
    <TaskList label={t("title")}>
      {tasks.map((task) => (
        <TaskItem
          key={`${task.name}-${task.suggestionId}-${task.assignmentId}-${task.about}`}
          href={pageOf(task)}
          verb={t(`verbs.${task.name}`)}
          title={task.title || t(t.has(`titles.${task.name}`) ? `titles.${task.name}` : "untitled")}
          meta={task.number}
          due={task.due ? <DueDate {...task.due} /> : undefined}
        />
      ))}
    </TaskList>
  );
}
