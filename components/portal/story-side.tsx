import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { localName } from "@/domain/local-name";
import { portalAddress } from "@/domain/portal/address";
import type { Snapshot } from "@/domain/publication/snapshot";
import { Card } from "../ui/card";
import { DescriptionList } from "../ui/description-list";
import { Link } from "../ui/link";
import { Spoken } from "../ui/spoken";

type Props = { snapshot: Snapshot; unitKeys: ReadonlyMap<string, string>; days: ReactNode };

/** The facts of a published case, each leading to what is like it. */
export function StorySide({ snapshot, unitKeys, days }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  const { deputies, delegation, category, session, period, units } = snapshot;
  const items = [
    { term: t("portal.story.deputies"), details: <Deputies deputies={deputies} /> },
    { term: t("portal.columns.delegation"), details: delegation && localName(delegation, locale) },
    {
      term: t("portal.columns.category"),
      details: category && (
        <Link href={portalAddress({ category: category.id })} className="link">
          {localName(category, locale)}
        </Link>
      ),
    },
    { term: t("portal.story.session"), details: session && t("portal.story.sessionOf", session) },
    { term: t("portal.story.period"), details: period && t(`suggestion.periods.${period}`) },
    { term: t("portal.columns.units"), details: units.length > 0 && <Units units={units} keys={unitKeys} /> },
  ];
  return (
    <>
      <Card title={t("portal.story.facts")}>
        <DescriptionList items={items.filter(({ details }) => details)} />
      </Card>
      <Card title={t("portal.story.days")}>{days}</Card>
    </>
  );
}

function Deputies({ deputies }: { deputies: Snapshot["deputies"] }) {
  const t = useTranslations("portal.story");
  return (
    <ul>
      {deputies.map(({ id, name, lead }) => (
        <li key={id}>
          <Link href={`/portal/deputies/${id}`} className="link inline-block min-h-6">
            <Spoken>{name}</Spoken>
          </Link>
          {lead && deputies.length > 1 && <span className="ms-2 text-muted text-sm">{t("lead")}</span>}
        </li>
      ))}
    </ul>
  );
}

function Units({ units, keys }: { units: Snapshot["units"]; keys: ReadonlyMap<string, string> }) {
  const t = useTranslations("assignment.kinds");
  const locale = useLocale();
  return (
    <ul>
      {units.map((unit) => (
        <li key={unit.id}>
          <Link href={`/portal/units/${keys.get(unit.id)}`} className="link inline-block min-h-6">
            {localName(unit, locale)}
          </Link>{" "}
          <span className="text-muted text-sm">{t(unit.kind)}</span>
        </li>
      ))}
    </ul>
  );
}
