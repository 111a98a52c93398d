import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExportLinks } from "@/components/ui/export-links";
import { LinkButton } from "@/components/ui/link-button";
import { requireViewer } from "@/server/session";
import { AssignmentDeskPage } from "../_components/assignment-desk";
import { dispatchMany } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk.dispatch");
  return { title: t("title") };
}

export default async function DispatchPage({ searchParams }: PageProps<"/desk/dispatch">) {
  const viewer = await requireViewer("assignment.dispatch");
  const [t, address] = await Promise.all([getTranslations("desk.dispatch"), searchParams]);
  return (
    <AssignmentDeskPage
      {...{ viewer, address }}
      desk="dispatch"
      saves={(query) => <ExportLinks list="/desk/dispatch" query={query} />}
      action={dispatchMany}
      elsewhere={<LinkButton href="/suggestions">{t("toList")}</LinkButton>}
    />
  );
}
