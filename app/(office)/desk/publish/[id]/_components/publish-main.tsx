import { useLocale, useTranslations } from "next-intl";
import { Compared } from "@/components/publication/compared";
import { FileInspections } from "@/components/publication/file-inspection";
import { FindingsList } from "@/components/publication/findings-list";
import { Card } from "@/components/ui/card";
import { DayText } from "@/components/ui/day-text";
import { DescriptionList } from "@/components/ui/description-list";
import { Link } from "@/components/ui/link";
import type { PublicationDetail } from "@/db/queries/publication";
import { localName } from "@/domain/local-name";
import { compareTexts } from "@/domain/publication/compare";
import { shows } from "@/domain/publication/levels";
import { accept, answer, inspect } from "../../actions";

/** What would be public, field by field, beside what stays private; and the personal data in it. */
export function PublishMain({ detail }: { detail: PublicationDetail }) {
  const t = useTranslations("publication");
  const { of, decision, findings, offers, version } = detail;
  const open = offers.some(({ name, verdict }) => name === "answer" && verdict.kind === "allowed");
  const worded = { ...of.facts, summary: decision.summary, files: [] };
  return (
    <>
      <Card title={t("found.title", { count: findings.length })}>
        <p className="mb-3 text-muted">{t("found.lead")}</p>
        <FindingsList action={answer} seen={{ id: of.id, version }} findings={findings} open={open} />
      </Card>
      <Card
        title={t("compare.title")}
        actions={
          <Link className="link" href={`/suggestions/${of.id}`}>
            {t("compare.toCase")}
          </Link>
        }
      >
        <p className="mb-4 text-muted">{t("compare.lead", { level: t(`levels.${decision.level}`) })}</p>
        <Compared rows={compareTexts(worded, decision, findings)} />
      </Card>
      <Files detail={detail} />
      <Facts detail={detail} />
    </>
  );
}

function Files({ detail: { of, version, attachments, offers } }: { detail: PublicationDetail }) {
  const t = useTranslations("inspection");
  if (attachments.length === 0) return null;
  const open = offers.some(({ name }) => name === "inspect");
  return (
    <Card title={t("title")}>
      <p className="mb-4 text-muted">{t("lead")}</p>
      <FileInspections
        key={version}
        files={attachments}
        seen={{ id: of.id, version }}
        inspect={inspect}
        accept={accept}
        open={open}
      />
    </Card>
  );
}

function Facts({ detail: { of, decision } }: { detail: PublicationDetail }) {
  const t = useTranslations("publication");
  const states = useTranslations("suggestion.states");
  const verdicts = useTranslations("rating.verdicts");
  const locale = useLocale();
  const { facts } = of;
  const { deputies, delegation, category, units, days, state, outcomes, rating } = facts;
  const comma = t("desk.comma");
  const names = (rows: readonly { name: string; nameEn: string }[]) =>
    rows.map((row) => localName(row, locale)).join(comma);
  const classes = outcomes.flatMap((outcome) => outcome.class ?? []);
  return (
    <Card title={t("facts.title")}>
      <p className="mb-3 text-muted">{t("facts.lead")}</p>
      <DescriptionList
        items={[
          { term: t("fields.number"), details: facts.number },
          { term: t("fields.deputies"), details: deputies.map(({ name }) => name).join(comma) },
          { term: t("fields.delegation"), details: delegation && localName(delegation, locale) },
          { term: t("fields.category"), details: category && localName(category, locale) },
          { term: t("fields.units"), details: names(units) },
          { term: t("fields.state"), details: states(state) },
          { term: t("facts.acceptedOn"), details: days.acceptedOn && <DayText day={days.acceptedOn} /> },
          { term: t("facts.dueOn"), details: days.dueOn && <DayText day={days.dueOn} /> },
          { term: t("facts.repliedOn"), details: days.repliedOn && <DayText day={days.repliedOn} /> },
          {
            term: t("fields.outcomes"),
            details:
              shows(decision.level, "outcomes") &&
              classes.map((one) => `${one.key} ${localName(one, locale)}`).join(comma),
          },
          {
            term: t("fields.rating"),
            details: shows(decision.level, "rating") && rating && verdicts(rating.overall),
          },
        ].map((item) => ({ ...item, details: item.details || null }))}
      />
      <p className="mt-4 border-line border-t pt-3 text-muted">{t("facts.never")}</p>
    </Card>
  );
}
