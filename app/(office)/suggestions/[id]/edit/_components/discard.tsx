import { useTranslations } from "next-intl";
import { MoveForm } from "@/components/suggestion/move-form";
import { Disclosure } from "@/components/ui/disclosure";
import type { Offer } from "@/domain/workflow";
import { discard } from "../actions";

type Props = { seen: { id: string; version: number }; offers: readonly Offer<string, string>[] };

/** A draft that nobody wants to go on with. */
export function Discard({ seen, offers }: Props) {
  const t = useTranslations("filing.edit");
  const offer = offers.find(({ name }) => name === "withdraw");
  if (!offer) return null;
  return (
    <Disclosure summary={t("discard")} quiet className="mt-8">
      <MoveForm noun="suggestion" offer={offer} action={discard} seen={seen} look="danger" />
    </Disclosure>
  );
}
