import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "../ui/link-button";
import { Brand } from "./brand";
import { LanguageSwitch } from "./language-switch";
import { PersonMenu, type ShellPerson } from "./person-menu";
import type { PreferenceControl } from "./preference-control";
import { PreferenceMenu } from "./preference-menu";
import { TaskCount } from "./task-count";

export type HeaderProps = {
  congress?: string | undefined;
  homeHref?: string | undefined;
  tasks?: { href: string; count: number } | undefined;
  /** The search box, or a way to it where there is no room. */
  search?: ReactNode;
  /** The notification bell. */
  bell?: ReactNode;
  person?: ShellPerson | undefined;
  /** Where nobody is signed in: where to do so. */
  signInHref?: string | undefined;
  preferences: PreferenceControl;
};

/** The head of every page. */
export function Header({
  congress,
  homeHref,
  tasks,
  search,
  bell,
  person,
  signInHref,
  preferences,
}: HeaderProps) {
  const t = useTranslations("layout");
  return (
    <header className="z-20 border-line border-b bg-surface lg:sticky lg:top-0 print:hidden">
      <div className="mx-auto flex min-h-16 max-w-[88rem] items-center gap-1 px-4 lg:px-6">
        <div className="me-auto min-w-0">
          <Brand congress={congress} href={homeHref} />
        </div>
        {search}
        {tasks && <TaskCount {...tasks} />}
        {bell}
        <div className="max-md:hidden">
          <LanguageSwitch preferences={preferences} />
        </div>
        <PreferenceMenu preferences={preferences} />
        {person && <PersonMenu {...person} />}
        {signInHref && (
          <LinkButton href={signInHref} size="small" className="ms-1 whitespace-nowrap">
            {t("signIn")}
          </LinkButton>
        )}
      </div>
    </header>
  );
}
