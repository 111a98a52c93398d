import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageColumns } from "@/components/layout/page-columns";
import { PageHeader } from "@/components/layout/page-header";
import { StateTag } from "@/components/suggestion/state-tag";
import { findSuggestion } from "@/db/queries/suggestion";
import { idOrNotFound, orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireClerk } from "../_components/require-clerk";
import { CheckSide } from "./_components/check-side";
import { CheckText } from "./_components/check-text";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("delegation"))("title") };
}

export default async function CheckPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireClerk();
  const [t, { id }] = await Promise.all([getTranslations("delegation"), params]);
  const suggestion = await orNotFound(findSuggestion(reads(), viewer, idOrNotFound(id)));
  return (
    <>
      <PageHeader
        title={suggestion.title}
        tags={<StateTag state={suggestion.state} />}
        breadcrumb={[{ label: t("title"), href: "/delegation" }]}
      />
      <PageColumns side={<CheckSide viewer={viewer} suggestion={suggestion} />}>
        <CheckText viewer={viewer} suggestion={suggestion} />
      </PageColumns>
    </>
  );
}
