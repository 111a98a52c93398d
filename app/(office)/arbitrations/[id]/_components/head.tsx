import { useLocale, useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { StateTag } from "@/components/suggestion/state-tag";
import { Card } from "@/components/ui/card";
import { DayText } from "@/components/ui/day-text";
import { Spoken } from "@/components/ui/spoken";
import type { ArbitrationDetail } from "@/db/queries/arbitration";
import type { SuggestionDetail } from "@/db/queries/suggestion";
import { localName } from "@/domain/local-name";
import { caseNumber } from "@/domain/suggestion/number";

/** Which case it is about. */
export function Head({ text }: { text: SuggestionDetail }) {
  const t = useTranslations("arbitration");
  return (
    <PageHeader
      title={text.title}
      lead={t("pageLead")}
      tags={
        <>
          <span className="text-muted">{caseNumber(text)}</span>
          <StateTag state={text.state} />
        </>
      }
      breadcrumb={[{ label: t("title"), href: "/arbitrations" }]}
    />
  );
}

/** What staff asks the leader. */
export function Question({ of }: { of: ArbitrationDetail }) {
  const t = useTranslations("arbitration");
  return (
    <Card title={t("question")}>
      <Spoken as="p" className="whitespace-pre-line">
        {of.question}
      </Spoken>
      <p className="mt-2 text-muted text-sm">
        <Spoken>{of.calledBy}</Spoken> · <DayText day={of.calledOn} />
      </p>
    </Card>
  );
}

/** What the leader decided. */
export function Decided({ of }: { of: ArbitrationDetail }) {
  const t = useTranslations("arbitration");
  const locale = useLocale();
  if (of.state !== "decided" || !of.unit) return null;
  return (
    <Card title={t("decided", { unit: localName(of.unit, locale) })}>
      <Spoken as="p" className="whitespace-pre-line">
        {of.decision}
      </Spoken>
      <p className="mt-2 text-muted text-sm">
        <Spoken>{of.decidedBy}</Spoken> · {of.decidedOn && <DayText day={of.decidedOn} />}
      </p>
    </Card>
  );
}
