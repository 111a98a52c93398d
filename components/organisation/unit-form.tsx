import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { FormAction } from "@/domain/form-state";
import { UNIT_KINDS, type UnitKind } from "@/domain/unit";
import { namesOf } from "@/domain/workflow";
import { FormFrame } from "./form-frame";
import { NameFields } from "./name-fields";
import { useNamed } from "./use-named";

type Unit = { name: string; nameEn: string; kind: UnitKind; parentId: string | null; docPrefix: string };

type Props = {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  unit?: Unit | undefined;
  /** The units it may stand under. */
  parents: readonly { id: string; name: string; nameEn: string }[];
};

/** A unit's names, kind, place and document prefix. */
export function UnitForm({ action, hidden, unit, parents }: Props) {
  const t = useTranslations("organisation.unit");
  const kindWords = useTranslations("organisation.unitKinds");
  const named = useNamed();
  const kinds = namesOf(UNIT_KINDS).map((kind) => ({ value: kind, label: kindWords(kind) }));
  return (
    <FormFrame action={action} hidden={hidden} back="/admin/units">
      <NameFields name={unit?.name} nameEn={unit?.nameEn} />
      <Field name="kind" label={t("kind")} required>
        <Select options={kinds} defaultValue={unit?.kind ?? "government"} />
      </Field>
      <Field name="parentId" label={t("parent")}>
        <Select
          options={parents.map((parent) => ({ value: parent.id, label: named(parent) }))}
          placeholder={t("parentNone")}
          defaultValue={unit?.parentId ?? ""}
        />
      </Field>
      <Field name="docPrefix" label={t("docPrefix")} hint={t("docPrefixHint")}>
        <Input className="max-w-48" defaultValue={unit?.docPrefix} />
      </Field>
    </FormFrame>
  );
}
