import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { savePreference } from "@/app/preferences/actions";
import { HeaderButton } from "@/components/layout/header-button";
import { PageHeader } from "@/components/layout/page-header";
import { Shell } from "@/components/layout/shell";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Bell, ChartColumn, FilePlus, ListTodo, Settings, Table2, Users } from "@/components/ui/icons";
import { readPreferences } from "@/server/preferences";
import { ButtonSamples } from "./_components/button-samples";
import { CaseSamples } from "./_components/case-samples";
import { ColourSamples } from "./_components/colour-samples";
import { EmptySamples } from "./_components/empty-samples";
import { FigureSamples } from "./_components/figure-samples";
import { FormSamples } from "./_components/form-samples";
import { NoticeSamples } from "./_components/notice-samples";
import { Contents, Section } from "./_components/section";
import { TableSamples } from "./_components/table-samples";
import { TaskSamples } from "./_components/task-samples";
import { TypeSamples } from "./_components/type-samples";
import { onlyForBuilders } from "./shown";

const SECTIONS = {
  colours: ColourSamples,
  type: TypeSamples,
  buttons: ButtonSamples,
  form: FormSamples,
  notices: NoticeSamples,
  table: TableSamples,
  tasks: TaskSamples,
  case: CaseSamples,
  figures: FigureSamples,
  empty: EmptySamples,
} as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("design");
  return { title: t("title"), robots: { index: false } };
}

export default async function DesignPage() {
  onlyForBuilders();
  const t = await getTranslations("design");
  const preferences = { ...(await readPreferences()), save: savePreference };
  return (
    <Shell {...shellOf(t)} congress={t("congress")} preferences={preferences}>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        breadcrumb={[{ label: t("nav.settings"), href: "/" }]}
      />
      <Contents items={Object.keys(SECTIONS)} />
      {Object.entries(SECTIONS).map(([name, Samples]) => (
        <Section key={name} name={name}>
          <Samples />
        </Section>
      ))}
    </Shell>
  );
}

const shellOf = (t: Awaited<ReturnType<typeof getTranslations<"design">>>) => ({
  items: [
    { href: "/design", label: t("nav.tasks"), icon: <ListTodo />, count: 12 },
    { href: "/suggestions", label: t("nav.suggestions"), icon: <Table2 /> },
    { href: "/suggestions/new", label: t("nav.file"), icon: <FilePlus /> },
    { href: "/statistics", label: t("nav.statistics"), icon: <ChartColumn /> },
    { href: "/people", label: t("nav.people"), icon: <Users />, count: 3 },
    { href: "/settings", label: t("nav.settings"), icon: <Settings /> },
  ],
  tasks: { href: "/design", count: 12 },
  bell: <HeaderButton href="/design" label={t("bell")} icon={<Bell aria-hidden />} count={3} />,
  person: {
    name: t("person.name"),
    role: t("person.role"),
    memberships: (
      <div className="grid gap-1 text-sm">
        <p className="font-medium">{t("person.memberships")}</p>
        <Button className="justify-start text-start">{t("person.other")}</Button>
      </div>
    ),
    links: <Badge>{t("person.password")}</Badge>,
    signOut: <Button look="quiet">{t("person.signOut")}</Button>,
  },
});
