import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminHeader } from "@/components/organisation/admin-header";
import { RuleSetFacts } from "@/components/organisation/rule-set-facts";
import { RuleSetList } from "@/components/organisation/rule-set-list";
import { RuleTable } from "@/components/organisation/rule-table";
import { Card } from "@/components/ui/card";
import { ExportLinks } from "@/components/ui/export-links";
import { LinkButton } from "@/components/ui/link-button";
import { db } from "@/db/client";
import { listRuleSets } from "@/db/queries/calendar";
import { dayOf } from "@/domain/day";
import { readListQuery } from "@/domain/organisation/list-query";
import { ruleSetInForce, ruleSetStands } from "@/domain/organisation/rule-set";
import { requireViewer } from "@/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisation.rule");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RulesPage({ searchParams }: Props) {
  const viewer = await requireViewer("organisation.write");
  const [t, asked, sets] = await Promise.all([
    getTranslations("organisation.rule"),
    searchParams,
    listRuleSets(db, viewer),
  ]);
  const today = dayOf(new Date());
  const current = ruleSetInForce(sets, today);
  const others = sets
    .filter((set) => set !== current)
    .map((set) => ({ ...set, name: set.body.name, stand: ruleSetStands(set, today) }));
  const add = (
    <LinkButton href="/admin/rules/new" look="primary">
      {t("new")}
    </LinkButton>
  );
  return (
    <>
      <AdminHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <ExportLinks list="/admin/rules" />
            {add}
          </>
        }
        saved={readListQuery(asked).saved}
      />
      <div className="grid gap-8">
        {current && (
          <>
            <Card title={t("current", { name: current.body.name })}>
              <RuleSetFacts ruleSet={current.body} />
            </Card>
            <RuleTable rules={current.body.rules} />
          </>
        )}
        {others.length > 0 && <RuleSetList sets={others} />}
      </div>
    </>
  );
}
