import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { DueAnswerView } from "@/components/portal/due-answer-view";
import { DueForm } from "@/components/portal/due-form";
import { dueQuestion } from "@/domain/portal/due-question";
import { today } from "@/server/portal/read";
import { readDue } from "@/server/portal/rules";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.deadline");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DeadlinePage({ searchParams }: Props) {
  const asked = dueQuestion(await searchParams, today());
  const [answer, t] = await Promise.all([
    asked.from === null ? null : readDue(asked.clock, asked.from),
    getTranslations("portal.deadline"),
  ]);
  return (
    <div className="max-w-prose">
      <PageHeader title={t("title")} lead={t("lead")} />
      <DueForm clock={asked.clock} from={asked.typed} wrong={asked.from === null} />
      {answer && <DueAnswerView answer={answer} />}
    </div>
  );
}
