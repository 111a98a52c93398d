import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { AccountStateBadge } from "@/components/person/account-state";
import { PersonView } from "@/components/person/person-view";
import { StandIns } from "@/components/substitution/stand-ins";
import { listDelegations, listTerms, listUnits } from "@/db/queries/organisation";
import { findPerson } from "@/db/queries/person-detail";
import { listSubstitutions } from "@/db/queries/substitution";
import { accountState } from "@/domain/person/filter";
import { PERSON_ACTS } from "@/domain/person/said";
import { idOrNotFound, orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import * as actions from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("person.detail");
  return { title: t("title") };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> };

export default async function PersonPage({ params, searchParams }: Props) {
  const viewer = await requireViewer("person.write");
  const id = idOrNotFound((await params).id);
  const person = await orNotFound(findPerson(reads(), viewer, id));
  const [{ done }, t, units, delegations, terms, standIns] = await Promise.all([
    searchParams,
    getTranslations("person.list"),
    listUnits(reads(), viewer, { committees: "too" }),
    listDelegations(reads(), viewer),
    listTerms(reads(), viewer),
    listSubstitutions(reads(), viewer, id),
  ]);
  const state = accountState(person, new Date());
  return (
    <>
      <PageHeader
        title={person.name}
        tags={<AccountStateBadge state={state} />}
        breadcrumb={[
          { label: t("admin"), href: "/admin" },
          { label: t("title"), href: "/admin/people" },
        ]}
      />
      <PersonView
        person={person}
        state={state}
        done={PERSON_ACTS.find((act) => act === done)}
        isOneself={person.id === viewer.userId}
        places={{ units, delegations }}
        terms={terms}
        actions={{
          rename: actions.renamePerson,
          addRole: actions.addMembership,
          endRole: actions.endMembership,
          setMandate: actions.setMandate,
          reset: actions.resetPassword,
          lock: actions.lockPerson,
          unlock: actions.unlockPerson,
          retire: actions.retirePerson,
        }}
      />
      {standIns.length > 0 && <StandIns rows={standIns} />}
    </>
  );
}
