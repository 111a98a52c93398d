import { useLocale, useTranslations } from "next-intl";
import { detachFile } from "@/app/files/actions";
import { Attachments } from "@/components/attachment/attachments";
import { ClockList } from "@/components/suggestion/clock-list";
import { Card } from "@/components/ui/card";
import { DayText } from "@/components/ui/day-text";
import { DescriptionList } from "@/components/ui/description-list";
import type { AttachmentRow } from "@/db/queries/attachment";
import { localName } from "@/domain/local-name";
import type { PartProps, WorkView } from "./view";

/** Beside the work: facts of the case, the clocks that run, the files. */
export function Side({ at, files }: PartProps & { files: readonly AttachmentRow[] }) {
  const t = useTranslations("inbox.side");
  const running = runningClocks(at);
  return (
    <>
      <Card title={t("facts")}>
        <Facts at={at} />
      </Card>
      {running.length > 0 && (
        <Card title={t("clocks")}>
          <ClockList clocks={running} today={at.today} />
        </Card>
      )}
      <Card title={t("files")}>
        <Attachments files={files} write={writing(at)} />
      </Card>
    </>
  );
}

function Facts({ at: { suggestion, cosigners, work } }: PartProps) {
  const t = useTranslations("suggestion");
  const words = useTranslations("inbox.side");
  const locale = useLocale();
  const { category, delegation, publicity, formation } = suggestion;
  const names = cosigners.map(({ name }) => name);
  return (
    <DescriptionList
      items={[
        { term: t("fields.lead"), details: suggestion.lead },
        { term: t("fields.cosigners"), details: names.join(words("comma")) },
        { term: t("fields.delegation"), details: delegation && localName(delegation, locale) },
        { term: t("fields.category"), details: category && localName(category, locale) },
        { term: t("fields.assignedOn"), details: <DayText day={work.assignedOn} /> },
        { term: words("handler"), details: work.handler },
        { term: t("fields.publicity"), details: publicity && t(`publicity.${publicity}`) },
        { term: t("fields.formation"), details: formation && t(`formations.${formation}`) },
      ]}
    />
  );
}

// The reminder of a first contact has done its work once there was one.
function runningClocks({ clocks, work, subject }: WorkView) {
  const own = clocks.filter(({ assignmentId, stoppedOn }) => assignmentId === work.id && stoppedOn === null);
  return own.filter(({ clock }) => clock !== "firstContact" || subject.contactsThisRound === 0);
}

/** Until the draft is finished the handler may add files and take them off. */
function writing({ work, viewer }: WorkView) {
  const open = ["received", "working", "drafted", "opinion_rejected"].includes(work.state);
  if (!open || viewer.role !== "unit_handler") return undefined;
  const { suggestionId, id: assignmentId } = work;
  return { suggestionId, assignmentId, next: `/inbox/${assignmentId}`, detach: detachFile };
}
