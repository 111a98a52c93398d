import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChevronDown, CircleUserRound } from "../ui/icons";
import { Menu } from "../ui/menu";
import { Spoken } from "../ui/spoken";

export type ShellPerson = {
  name: string;
  /** In which role and for whom he acts now: "承办单位经办人 · 市教育局". */
  role: string;
  /** A form that switches to another of his memberships; absent when there is one only. */
  memberships?: ReactNode;
  /** Links such as "修改密码". */
  links?: ReactNode;
  /** A form that signs him out. */
  signOut: ReactNode;
};

/** Who is signed in, and what he can do about it. */
export function PersonMenu({ name, role, memberships, links, signOut }: ShellPerson) {
  const t = useTranslations("layout");
  return (
    <Menu
      label={t("person", { name })}
      summary={
        <>
          <CircleUserRound aria-hidden className="size-6 text-muted" />
          <Spoken as="span" className="max-w-32 truncate text-sm max-md:hidden">
            {name}
          </Spoken>
          <ChevronDown aria-hidden className="size-4 text-muted max-md:hidden" />
        </>
      }
    >
      <div className="grid gap-3">
        <div>
          <Spoken as="p" className="font-semibold">
            {name}
          </Spoken>
          <Spoken as="p" className="text-muted text-sm">
            {role}
          </Spoken>
        </div>
        {memberships}
        {links}
        <div className="border-line border-t pt-3">{signOut}</div>
      </div>
    </Menu>
  );
}
