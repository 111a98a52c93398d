import { useTranslations } from "next-intl";
import { ListTodo } from "../ui/icons";
import { Link } from "../ui/link";

/** How many tasks wait, one press from any page. */
export function TaskCount({ href, count }: { href: string; count: number }) {
  const t = useTranslations("layout");
  return (
    <Link
      href={href}
      aria-label={t("tasks", { count })}
      className="flex min-h-11 items-center gap-1.5 rounded-md px-2 hover:bg-sunken max-md:hidden"
    >
      <ListTodo aria-hidden className="size-5 text-muted" />
      <span className="text-sm tabular-nums">{t("tasks", { count })}</span>
    </Link>
  );
}
