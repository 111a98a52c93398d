import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DueDate } from "@/components/clock/due-date";
import { PageHeader } from "@/components/layout/page-header";
import { Leftover } from "@/components/reply/leftover";
import { ReplyEditor } from "@/components/reply/reply-editor";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { loadWork } from "@/db/queries/inbox-case";
import { listReplyClasses } from "@/db/queries/organisation";
import { namesOf } from "@/db/queries/people";
import { dayOf } from "@/domain/day";
import { orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requirePerson } from "@/server/session";
import { requireUnit } from "../../_unit";
import { BackNote } from "../_parts/back-note";
import { mainClock, offered, type PartProps, replyOf, type WorkView } from "../_parts/view";
import { autosave, saveByHand } from "./actions";
import { Around } from "./around";
import { savedOf, storageKey, useSubject } from "./editor-props";
import { GroupReply } from "./group-reply";

type Props = { params: Promise<{ assignmentId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("replyEditor"))("title") };
}

export default async function ReplyPage({ params }: Props) {
  const viewer = await requireUnit(["unit_handler"]);
  const { assignmentId } = await params;
  const now = new Date();
  const work = await orNotFound(loadWork(reads(), viewer, assignmentId, now));
  const at: WorkView = { ...work, viewer, today: dayOf(now) };
  const t = await getTranslations("replyEditor");
  const clock = mainClock(at);
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: work.suggestion.title, href: `/inbox/${assignmentId}` }]}
        title={t("title")}
        lead={
          <>
            <p>{t("lead")}</p>
            {clock && <DueDate {...clock} today={at.today} />}
          </>
        }
      />
      {offered(at, "saveReply")?.verdict.kind === "allowed" ? <Open at={at} /> : <Closed at={at} />}
    </>
  );
}

async function Open({ at }: PartProps) {
  const shown = replyOf(at, at.suggestion.round);
  const [classes, person, names] = await Promise.all([
    listReplyClasses(reads(), at.viewer),
    requirePerson(),
    namesOf(reads(), [shown?.reply.draftedBy ?? null]),
  ]);
  return (
    <Editor
      at={at}
      classes={classes}
      self={person.user.name}
      by={names.get(shown?.reply.draftedBy ?? "") ?? null}
      group={<GroupReply at={at} hasText={shown !== undefined} />}
    />
  );
}

type EditorProps = PartProps & {
  classes: Awaited<ReturnType<typeof listReplyClasses>>;
  self: string;
  by: string | null;
  /** What can be done for the other cases of the group. */
  group: ReactNode;
};

function Editor({ at, classes, self, by, group }: EditorProps) {
  const subject = useSubject(at, classes);
  return (
    <div className="grid gap-6">
      <BackNote
        at={at}
        names={["assignment.sendBack"]}
        until={["assignment.submitForSignature", "assignment.rehandle"]}
      />
      <ReplyEditor
        action={saveByHand}
        autosave={autosave}
        id={at.work.id}
        saved={{ ...savedOf(at, self), by }}
        subject={subject}
        because={undefined}
        storageKey={storageKey(at)}
      >
        <Around at={at} />
      </ReplyEditor>
      {group}
    </div>
  );
}

async function Closed({ at }: PartProps) {
  const [t, states] = await Promise.all([
    getTranslations("replyEditor.closed"),
    getTranslations("assignment.states"),
  ]);
  return (
    <div className="grid gap-4">
      <Notice title={t("title")} action={<LinkButton href={`/inbox/${at.work.id}`}>{t("back")}</LinkButton>}>
        {t("text", { state: states(at.work.state) })}
      </Notice>
      <Leftover storageKey={storageKey(at)} />
    </div>
  );
}
