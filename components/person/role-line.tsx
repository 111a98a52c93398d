import { useLocale, useTranslations } from "next-intl";
import { type Placed, placeOf } from "@/domain/person/place";
import type { Role } from "@/domain/viewer";
import { Spoken } from "../ui/spoken";

/** A role and whom it is for, in one line: "承办单位经办人 · 市教育局". */
export function useRoleLine(): (membership: Placed & { role: Role }) => string {
  const t = useTranslations("person.roles");
  const locale = useLocale();
  return (membership) =>
    [t(membership.role), placeOf(membership, locale)].filter((part) => part !== null).join(" · ");
}

/** The same as an element. */
export function RoleLine({ membership }: { membership: Placed & { role: Role } }) {
  const line = useRoleLine();
  return <Spoken>{line(membership)}</Spoken>;
}
