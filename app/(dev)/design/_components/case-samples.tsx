import { useTranslations } from "next-intl";
import { PageColumns } from "@/components/layout/page-columns";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Disclosure } from "@/components/ui/disclosure";
import { DueDate } from "@/components/ui/due-date";
import { FileList } from "@/components/ui/file-list";
import { MomentText } from "@/components/ui/moment-text";
import { PersonLine } from "@/components/ui/person-line";
import { Stepper } from "@/components/ui/stepper";
import { Timeline } from "@/components/ui/timeline";
import { DialogSample } from "./dialog-sample";

/** The parts of a suggestion's page. */
export function CaseSamples() {
  const t = useTranslations("design.case");
  return (
    <>
      <Card title={t("steps")} level={3}>
        <Stepper
          label={t("steps")}
          steps={[
            { label: t("step.filed"), state: "done" },
            { label: t("step.assigned"), state: "done", href: "#case" },
            { label: t("step.handling"), state: "current", note: t("stepNote") },
            { label: t("step.replied"), state: "next" },
            { label: t("step.rated"), state: "next" },
          ]}
        />
      </Card>
      <PageColumns side={<Facts />}>
        <Card title={t("timeline")} level={3}>
          <History />
        </Card>
        <FileList
          files={[
            { id: "1", name: t("files.letter"), href: "#case", bytes: 348_160, note: t("fileNote") },
            { id: "2", name: t("files.photos"), href: "#case", bytes: 3_984_588 },
            { id: "3", name: t("files.table"), href: "#case", bytes: 18_432 },
          ]}
        />
      </PageColumns>
    </>
  );
}

function History() {
  const t = useTranslations("design.case");
  const at = (iso: string) => ({ at: <MomentText at={new Date(iso)} /> });
  return (
    <Timeline
      items={[
        {
          id: "e4",
          title: t("replied"),
          tone: "ok",
          by: t("school"),
          children: t("repliedText"),
          ...at("2026-11-19T09:30:00+08:00"),
        },
        {
          id: "e3",
          title: t("contacted"),
          tone: "info",
          by: t("school"),
          ...at("2026-10-12T15:00:00+08:00"),
        },
        { id: "e2", title: t("assigned"), by: t("desk"), ...at("2026-08-26T10:05:00+08:00") },
        { id: "e1", title: t("filed"), ...at("2026-08-20T21:40:00+08:00") },
      ]}
    />
  );
}

function Facts() {
  const t = useTranslations("design");
  const due = (
    <DueDate day="2026-11-26" left={{ unit: "workday", count: 3 }}>
      {t("case.why")}
    </DueDate>
  );
  return (
    <Card title={t("case.facts")} level={3}>
      <DescriptionList
        items={[
          {
            term: t("case.lead"),
            details: <PersonLine name={t("tasks.deputies.a")} unit={t("case.delegation")} />,
          },
          { term: t("case.unit"), details: t("case.school") },
          {
            term: t("case.handler"),
            details: <PersonLine name={t("person.name")} phone={t("case.phone")} />,
          },
          { term: t("case.form"), details: t("form.ways.visit") },
          { term: t("case.deadline"), details: due },
        ]}
      />
      <Disclosure summary={t("case.why2")} className="my-3">
        {t("case.whyText")}
      </Disclosure>
      <DialogSample
        words={{
          open: t("case.dialog"),
          text: t("case.dialogText"),
          reason: t("case.dialogReason"),
          send: t("case.dialogSend"),
        }}
      />
    </Card>
  );
}
