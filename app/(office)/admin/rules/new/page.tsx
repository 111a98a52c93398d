import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminHeader } from "@/components/organisation/admin-header";
import { RuleSetForm } from "@/components/organisation/rule-set-form";
import { db } from "@/db/client";
import { listRuleSets } from "@/db/queries/calendar";
import { DEFAULT_RULE_SET } from "@/domain/clock/rules";
import { dayOf } from "@/domain/day";
import { ruleSetInForce } from "@/domain/organisation/rule-set";
import { requireViewer } from "@/server/session";
import { enter } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisation.rule");
  return { title: t("new") };
}

export default async function NewRuleSetPage() {
  const viewer = await requireViewer("organisation.write");
  const [t, sets] = await Promise.all([getTranslations("organisation.rule"), listRuleSets(db, viewer)]);
  const today = dayOf(new Date());
  const base = ruleSetInForce(sets, today)?.body ?? DEFAULT_RULE_SET;
  return (
    <>
      <AdminHeader
        title={t("new")}
        lead={t("newLead")}
        above={[{ label: t("title"), href: "/admin/rules" }]}
      />
      <RuleSetForm action={enter} base={base} today={today} />
    </>
  );
}
