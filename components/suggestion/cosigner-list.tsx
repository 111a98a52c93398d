import { useTranslations } from "next-intl";
import { Spoken } from "../ui/spoken";
import { StatusTag } from "../ui/status-tag";

/** A named co-signer, as `listCosigners` reads him. */
export type ShownCosigner = {
  userId: string;
  name: string;
  confirmedHash: string | null;
  declinedAt: Date | null;
  withdrawalAgreedAt: Date | null;
};

type Props = {
  cosigners: readonly ShownCosigner[];
  /** The hash of the words as they stand: who confirmed others has to confirm again. */
  textHash: string;
  /** A withdrawal was asked for, so that everybody's answer to it counts. */
  withdrawalAsked?: boolean | undefined;
};

/** Who signs too, and whether each has confirmed the words as they stand. */
export function CosignerList({ cosigners, textHash, withdrawalAsked = false }: Props) {
  const t = useTranslations("case.cosigners");
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1.5">
      {cosigners.map((signer) => (
        <li key={signer.userId} className="flex flex-wrap items-center gap-x-1.5">
          <Spoken>{signer.name}</Spoken>
          <Confirmation signer={signer} textHash={textHash} />
          {withdrawalAsked && signer.confirmedHash !== null && (
            <StatusTag tone={signer.withdrawalAgreedAt ? "ok" : "warn"}>
              {t(signer.withdrawalAgreedAt ? "agreed" : "notAgreed")}
            </StatusTag>
          )}
        </li>
      ))}
    </ul>
  );
}

function Confirmation({ signer, textHash }: { signer: ShownCosigner; textHash: string }) {
  const t = useTranslations("case.cosigners");
  if (signer.declinedAt) return <StatusTag>{t("declined")}</StatusTag>;
  if (signer.confirmedHash === textHash) return <StatusTag tone="ok">{t("confirmed")}</StatusTag>;
  return <StatusTag tone="warn">{t("waiting")}</StatusTag>;
}
