import type { FormAction } from "@/domain/form-state";
import { FormFrame } from "./form-frame";
import { NameFields, PositionField } from "./name-fields";

type Props = {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  back: string;
  row?: { name: string; nameEn: string; position: number } | undefined;
  /** Where a new row would stand: at the end. */
  next?: number | undefined;
};

/** The form of a thing that has names and a place in its list: a delegation, a category. */
export function OrderedForm({ action, hidden, back, row, next = 0 }: Props) {
  return (
    <FormFrame action={action} hidden={hidden} back={back}>
      <NameFields name={row?.name} nameEn={row?.nameEn} />
      <PositionField position={row?.position ?? next} />
    </FormFrame>
  );
}
