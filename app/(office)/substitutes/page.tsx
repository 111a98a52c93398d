import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageColumns } from "@/components/layout/page-columns";
import { PageHeader } from "@/components/layout/page-header";
import { EnterForm } from "@/components/substitution/enter-form";
import { SubstitutionList } from "@/components/substitution/substitution-list";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { db } from "@/db/client";
import { listSubstitutions, listUnitPeople, type UnitPerson } from "@/db/queries/substitution";
import { dayOf } from "@/domain/day";
import { localName } from "@/domain/local-name";
import { requireViewer } from "@/server/session";
import { end, enter } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("substitution");
  return { title: t("title") };
}

export default async function SubstitutesPage() {
  const viewer = await requireViewer("substitution.write");
  const [rows, people, t, roles, locale] = await Promise.all([
    listSubstitutions(db, viewer),
    listUnitPeople(db, viewer),
    getTranslations("substitution"),
    getTranslations("person.roles"),
    getLocale(),
  ]);
  const today = dayOf(new Date());
  const all = viewer.role === "administrator";
  const labelOf = ({ name, role, unit }: UnitPerson) =>
    `${all ? `${localName(unit, locale)} · ` : ""}${t("person", { name, role: roles(role) })}`;
  const away = people.map((one) => ({ value: one.membershipId, label: labelOf(one) }));
  const substitutes = people.map((one) => ({ value: one.userId, label: labelOf(one) }));
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={rows.length > 0 && <ExportLinks list="/substitutes" />}
      />
      <PageColumns side={<EnterForm away={away} substitutes={substitutes} today={today} action={enter} />}>
        {rows.length === 0 ? (
          <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
        ) : (
          <SubstitutionList rows={rows} today={today} end={end} withUnit={all} />
        )}
      </PageColumns>
    </>
  );
}
