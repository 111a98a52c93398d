import { getTranslations } from "next-intl/server";
import { KeyStateTag } from "@/components/key-suggestion/key-state-tag";
import { NominateForm } from "@/components/key-suggestion/nominate-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Link } from "@/components/ui/link";
import { findKey } from "@/db/queries/key-detail";
import { namesOf } from "@/db/queries/people";
import { mayBeNominated } from "@/domain/key-suggestion/guards";
import { can } from "@/domain/permissions";
import type { State } from "@/domain/suggestion/states";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";
import { nominateCase } from "../actions";

type Props = { id: string; state: State; viewer: Viewer };

/** How far the key supervision of a case is; where there is none, the form that proposes it. */
export async function CaseKey({ id, state, viewer }: Props) {
  const [t, found] = await Promise.all([getTranslations("keySuggestion"), findKey(reads(), viewer, id)]);
  const open = !found || found.key.state === "refused";
  const nominates = open && can(viewer, "keySuggestion.nominate") && mayBeNominated(state);
  if (!found && !nominates) return null;
  return (
    <Card title={t("section.title")}>
      <div className="grid gap-3">
        {found && <Summary found={found} />}
        {nominates && <NominateForm id={id} action={nominateCase} />}
      </div>
    </Card>
  );
}

async function Summary({
  found: { key, suggestion },
}: {
  found: NonNullable<Awaited<ReturnType<typeof findKey>>>;
}) {
  const [t, names] = await Promise.all([getTranslations("keySuggestion"), namesOf(reads(), [key.leaderId])]);
  const items = [
    { term: t("columns.state"), details: <KeyStateTag state={key.state} /> },
    { term: t("page.decision"), details: key.decisionNumber },
    { term: t("page.leader"), details: names.get(key.leaderId ?? "") ?? null },
  ];
  return (
    <>
      <DescriptionList items={items} />
      <Link className="link" href={`/key-suggestions/${suggestion.id}`}>
        {t("section.open")}
      </Link>
    </>
  );
}

/** The word 重点 beside a case's state. */
export async function KeyMark({ id, viewer }: { id: string; viewer: Viewer }) {
  const [t, found] = await Promise.all([getTranslations("suggestion.marks"), findKey(reads(), viewer, id)]);
  if (!found || ["nominated", "refused"].includes(found.key.state)) return null;
  return <Badge tone="danger">{t("key")}</Badge>;
}
