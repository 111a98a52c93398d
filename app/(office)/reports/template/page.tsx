import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { ReportEditor } from "@/components/report/editor";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Spoken } from "@/components/ui/spoken";
import { db } from "@/db/client";
import { listTemplates } from "@/db/queries/report";
import { editorWords } from "@/server/report/editor-words";
import { paletteOf } from "@/server/report/palette";
import { previewOf } from "@/server/report/preview";
import { sampleOf } from "@/server/report/sample";
import { requireViewer } from "@/server/session";
import { write } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("report.template");
  return { title: t("title") };
}

export default async function TemplatePage({ searchParams }: PageProps<"/reports/template">) {
  const viewer = await requireViewer("report.write");
  const [{ version }, t, versions, { counted, about }] = await Promise.all([
    searchParams,
    getTranslations("report"),
    listTemplates(db, viewer),
    sampleOf(viewer, new Date()),
  ]);
  const current = versions[0];
  const shown = versions.find((each) => String(each.version) === version) ?? current;
  if (!current || !shown) throw new Error("There is always a template");
  const [first, palette, words] = await Promise.all([
    previewOf(shown.text, counted, about),
    paletteOf(counted, about),
    editorWords(t("template.send"), about),
  ]);
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: t("title"), href: "/reports" }]}
        title={t("template.title")}
        lead={t("template.lead")}
      />
      <div className="grid gap-6">
        {shown !== current && <Notice tone="warn">{t("template.old", { version: shown.version })}</Notice>}
        <ReportEditor
          key={`${current.version} ${shown.version}`}
          action={write}
          hidden={{ seen: current.version }}
          text={shown.text}
          first={first}
          palette={palette}
          words={words}
        />
        <Card title={t("template.versions")}>
          <Versions versions={versions} shown={shown.version} />
        </Card>
      </div>
    </>
  );
}

type Version = Awaited<ReturnType<typeof listTemplates>>[number];

async function Versions({ versions, shown }: { versions: readonly Version[]; shown: number }) {
  const t = await getTranslations("report.template");
  return (
    <ul className="grid gap-2">
      {versions.map(({ version, savedBy, savedAt }, index) => (
        <li key={version}>
          <Link
            href={index === 0 ? "/reports/template" : `/reports/template?version=${version}`}
            aria-current={version === shown ? "page" : undefined}
            className="link aria-[current]:font-semibold"
          >
            {version === 0 ? t("first") : t("version", { version })}
          </Link>{" "}
          <Spoken as="span" className="text-muted text-sm">
            {savedBy && savedAt && t("saved", { name: savedBy, at: savedAt })} {index === 0 && t("current")}
          </Spoken>
        </li>
      ))}
    </ul>
  );
}
