import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { UNIT_KINDS } from "@/domain/unit";
import { HELD_ROLES, type Role } from "@/domain/viewer";
import { type Named, type NamedUnit, optionsOf } from "./options";
import { RoleFields } from "./role-fields";

export type Places = { units: readonly NamedUnit[]; delegations: readonly Named[] };

type Props = { places: Places; without?: Role; mandate?: ReactNode };

/** The fields of a role, in the reader's language; `without` leaves one role out. */
export function RoleFormFields({ places, without, mandate }: Props) {
  const t = useTranslations("person");
  const locale = useLocale();
  const roles = HELD_ROLES.filter((role) => role !== without);
  const handling = places.units.filter(({ kind }) => UNIT_KINDS[kind].handles);
  const committees = places.units.filter(({ kind }) => !UNIT_KINDS[kind].handles);
  return (
    <RoleFields
      roles={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
      units={optionsOf(handling, locale)}
      committees={optionsOf(committees, locale)}
      delegations={optionsOf(places.delegations, locale)}
      words={{
        role: t("fields.role"),
        unit: t("fields.unit"),
        delegation: t("fields.delegation"),
        choose: t("form.choose"),
      }}
      mandate={mandate}
    />
  );
}
