import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DoneNotice } from "@/components/inbox/done-notice";
import { HeadTask } from "@/components/inbox/head-task";
import { waitingSteps } from "@/components/inbox/next-step";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { ListKeys } from "@/components/ui/list-keys";
import { listForHead } from "@/db/queries/inbox-sign";
import { reads } from "@/server/reads";
import { requireUnit } from "../_unit";
import { Gist } from "./gist";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("inbox.sign"))("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignPage({ searchParams }: Props) {
  const viewer = await requireUnit(["unit_head"]);
  const [t, { done }, lines] = await Promise.all([
    getTranslations("inbox.sign"),
    searchParams,
    listForHead(reads(), viewer, new Date()),
  ]);
  const tasks = lines.flatMap((line) => waitingSteps(line, viewer).map((step) => ({ line, step })));
  return (
    <>
      <DoneNotice done={done} />
      <PageHeader title={t("title")} lead={t("lead")} />
      {tasks.length === 0 ? (
        <EmptyState
          title={t("empty.title")}
          action={<LinkButton href="/inbox">{t("empty.action")}</LinkButton>}
        >
          {t("empty.text")}
        </EmptyState>
      ) : (
        <ul className="grid gap-4" aria-label={t("list")}>
          <ListKeys />
          {tasks.map(({ line, step }) => (
            <HeadTask key={`${line.id} ${step}`} line={line} step={step}>
              <Gist line={line} step={step} />
            </HeadTask>
          ))}
        </ul>
      )}
    </>
  );
}
