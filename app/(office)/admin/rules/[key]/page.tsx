import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminHeader } from "@/components/organisation/admin-header";
import { RetireCard } from "@/components/organisation/retire-card";
import { RowState } from "@/components/organisation/row-state";
import { RuleSetFacts } from "@/components/organisation/rule-set-facts";
import { RuleTable } from "@/components/organisation/rule-table";
import { Card } from "@/components/ui/card";
import { listRuleSets } from "@/db/queries/calendar";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { retire, revive } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisation.rule");
  return { title: t("title") };
}

export default async function RuleSetPage({ params }: { params: Promise<{ key: string }> }) {
  const viewer = await requireViewer("organisation.write");
  const [t, { key }, sets] = await Promise.all([
    getTranslations("organisation.rule"),
    params,
    listRuleSets(reads(), viewer),
  ]);
  const { body, retiredOn } = sets.find((set) => set.key === key) ?? notFound();
  return (
    <>
      <AdminHeader
        title={body.name}
        tags={<RowState retiredOn={retiredOn} />}
        above={[{ label: t("title"), href: "/admin/rules" }]}
      />
      <div className="grid gap-8">
        <Card>
          <RuleSetFacts ruleSet={body} />
        </Card>
        <RuleTable rules={body.rules} />
        <RetireCard
          retiredOn={retiredOn}
          text={t("retireText")}
          row={{ key }}
          retire={retire}
          revive={revive}
        />
      </div>
    </>
  );
}
