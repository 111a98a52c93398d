import { useTranslations } from "next-intl";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { Select } from "../ui/select";

export type Term = { id: string; number: number };

type Mandate = { termId: string; cardNo: string; phone: string; post: string };

type Props = { terms: readonly Term[]; mandate?: Mandate | undefined };

/** A deputy's term, card and where to reach him. */
export function MandateFields({ terms, mandate }: Props) {
  const t = useTranslations("person");
  const choices = terms.map(({ id, number }) => ({ value: id, label: t("mandate.term", { number }) }));
  return (
    <>
      <Field name="termId" label={t("fields.term")} required>
        <Select options={choices} defaultValue={mandate?.termId ?? choices[0]?.value} />
      </Field>
      <Field name="cardNo" label={t("fields.cardNo")} required>
        <Input maxLength={20} defaultValue={mandate?.cardNo} required={false} />
      </Field>
      <Field name="post" label={t("fields.post")}>
        <Input maxLength={60} defaultValue={mandate?.post} />
      </Field>
      <Field name="phone" label={t("fields.phone")}>
        <Input type="tel" maxLength={60} defaultValue={mandate?.phone} />
      </Field>
    </>
  );
}
