import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Props = { name?: string | undefined; nameEn?: string | undefined };

/** A thing's names in both languages. */
export function NameFields({ name, nameEn }: Props) {
  const t = useTranslations("organisation.list");
  return (
    <>
      <Field name="name" label={t("name")} required>
        <Input defaultValue={name} />
      </Field>
      <Field name="nameEn" label={t("nameEn")} required>
        <Input lang="en" defaultValue={nameEn} />
      </Field>
    </>
  );
}

/** Where a row stands in its list. */
export function PositionField({ position }: { position: number }) {
  const t = useTranslations("organisation.list");
  return (
    <Field name="position" label={t("position")} hint={t("positionHint")} required>
      <Input
        type="number"
        inputMode="numeric"
        min={0}
        max={999}
        className="max-w-32"
        defaultValue={position}
      />
    </Field>
  );
}
