import { getTranslations } from "next-intl/server";
import { MergeForm } from "@/components/group/merge-form";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { db } from "@/db/client";
import { readGroup } from "@/db/queries/group";
import { listSimilar } from "@/db/queries/similar";
import { findSuggestion } from "@/db/queries/suggestion";
import { MERGEABLE } from "@/domain/group/merge";
import { caseNumber } from "@/domain/suggestion/number";
import { orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { merge } from "../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("group.form"))("title") };
}

export default async function MergePage({ params }: PageProps<"/desk/merge/[id]">) {
  const viewer = await requireViewer("suggestion.review");
  const { id } = await params;
  const suggestion = await orNotFound(findSuggestion(reads(), viewer, id));
  const { title, categoryId, version, state } = suggestion;
  const [t, group, similar] = await Promise.all([
    getTranslations("group.form"),
    readGroup(reads(), viewer, suggestion),
    listSimilar(db, viewer, { id, title, categoryId: categoryId ?? "" }),
  ]);
  const members = new Set(group?.members.map((member) => member.id));
  const options = similar.flatMap((each) =>
    each.id !== null && MERGEABLE.includes(each.state) && !members.has(each.id)
      ? [{ value: each.id, label: [each.number, each.title].filter(Boolean).join(" ") }]
      : [],
  );
  const open = MERGEABLE.includes(state) && (!group || group.mainId === id);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        breadcrumb={[
          { label: [caseNumber(suggestion), title].filter(Boolean).join(" "), href: `/suggestions/${id}` },
        ]}
      />
      {open ? (
        <MergeForm seen={{ id, version }} options={options} action={merge} />
      ) : (
        <Notice
          title={t("closed")}
          action={<LinkButton href={`/suggestions/${id}`}>{t("back")}</LinkButton>}
        />
      )}
    </>
  );
}
