import { useTranslations } from "next-intl";
import { DueDate } from "@/components/clock/due-date";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { TaskItem, TaskList } from "@/components/ui/task-list";
import { pageOf, type Task } from "@/domain/task";

type Props = {
  tasks: readonly Task[];
  /** Where somebody without a task finds something to read: cases, or what everybody may see of them. */
  reads: "cases" | "portal";
};

/** What to do next, by when: one line for each task, one verb on each line. */
export function Tasks({ tasks, reads }: Props) {
  const t = useTranslations("task");
  if (tasks.length === 0) return <Nothing reads={reads} />;
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

// The portal is loaded as a whole, as it has no scripts.
const READS = { cases: { href: "/suggestions" }, portal: { href: "/portal", "data-whole": true } } as const;

function Nothing({ reads }: Pick<Props, "reads">) {
  const t = useTranslations("task");
  const next = <LinkButton {...READS[reads]}>{t(`nothingNext.${reads}`)}</LinkButton>;
  return (
    <EmptyState title={t("nothing")} action={next}>
      {t("nothingHint")}
    </EmptyState>
  );
}
