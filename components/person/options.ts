import type { UnitKind } from "@/domain/unit";
import type { Option } from "../ui/select";

/** Something with a name in both languages. */
export type Named = { id: string; name: string; nameEn: string };

/** A unit with its kind, which says whom it is for. */
export type NamedUnit = Named & { kind: UnitKind };

/** Choices by name in the reader's language. */
export const optionsOf = (rows: readonly Named[], locale: string): Option[] =>
  rows.map(({ id, name, nameEn }) => ({ value: id, label: locale === "en" ? nameEn : name }));
