import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { PersonForm } from "@/components/person/person-form";
import { db } from "@/db/client";
import { listDelegations, listTerms, listUnits } from "@/db/queries/organisation";
import { requireViewer } from "@/server/session";
import { createPerson } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("person.form");
  return { title: t("title") };
}

export default async function NewPersonPage() {
  const viewer = await requireViewer("person.write");
  const [t, units, delegations, terms] = await Promise.all([
    getTranslations("person"),
    listUnits(db, viewer, { committees: "too" }),
    listDelegations(db, viewer),
    listTerms(db, viewer),
  ]);
  return (
    <>
      <PageHeader
        title={t("form.title")}
        lead={t("form.lead")}
        breadcrumb={[
          { label: t("list.admin"), href: "/admin" },
          { label: t("list.title"), href: "/admin/people" },
        ]}
      />
      <div className="max-w-xl">
        <PersonForm action={createPerson} places={{ units, delegations }} terms={terms} />
      </div>
    </>
  );
}
