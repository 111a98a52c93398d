import { useTranslations } from "next-intl";
import { useNamed } from "../organisation/use-named";
import type { Eyes } from "./shown";

/** Says with whose rights a subscription looks: a role, and of which unit. */
export function useEyes(): (eyes: Eyes) => string {
  const roles = useTranslations("person.roles");
  const named = useNamed();
  return ({ role, unit, unitEn }) =>
    unit === null ? roles(role) : `${roles(role)} · ${named({ name: unit, nameEn: unitEn ?? unit })}`;
}
