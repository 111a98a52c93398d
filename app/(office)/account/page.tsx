import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TokenCard } from "@/components/access-token/token-card";
import { ChannelForm } from "@/components/delivery/channel-form";
import { FeedCard } from "@/components/feed/feed-card";
import { PageHeader } from "@/components/layout/page-header";
import { RoleLine } from "@/components/person/role-line";
import { SessionList } from "@/components/person/session-list";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { db } from "@/db/client";
import { listOwnAccessTokens } from "@/db/queries/access-token";
import { listOwnSessions } from "@/db/queries/account";
import { findOwnFeed } from "@/db/queries/calendar-feed";
import { findOwnChannels } from "@/db/queries/channel-choice";
import { settingsOf } from "@/db/queries/congress";
import type { Role, Viewer } from "@/domain/viewer";
import { hasMail } from "@/server/delivery/transport";
import { type Person, requirePerson, requireSession, requireViewer } from "@/server/session";
import { chooseChannels, endSession, makeFeed, makeToken, revokeFeed, revokeToken } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.page");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AccountPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const [t, { changed, ended }, person, { id }, sessions] = await Promise.all([
    getTranslations("account"),
    searchParams,
    requirePerson(),
    requireSession(),
    listOwnSessions(db, viewer, new Date()),
  ]);
  const password = <LinkButton href="/account/password">{t("password.title")}</LinkButton>;
  return (
    <>
      <PageHeader title={t("page.title")} lead={t("page.lead")} actions={password} />
      <div className="grid max-w-3xl gap-6">
        {changed && <Notice tone="ok">{t("password.changed")}</Notice>}
        {ended && <Notice tone="ok">{t("sessions.ended")}</Notice>}
        <Card>
          <DescriptionList
            items={[
              { term: t("page.name"), details: person.user.name },
              { term: t("page.account"), details: person.user.account },
              { term: t("page.roles"), details: <Roles person={person} currentWord={t("page.current")} /> },
            ]}
          />
        </Card>
        <Channels viewer={viewer} />
        <Feed viewer={viewer} role={person.current.role} />
        <Tokens viewer={viewer} role={person.current.role} />
        <Card title={t("sessions.title")}>
          <SessionList sessions={sessions} currentId={id} end={endSession} />
        </Card>
      </div>
    </>
  );
}

async function Feed({ viewer, role }: { viewer: Viewer; role: Role }) {
  const [roles, feed] = await Promise.all([
    getTranslations("person.roles"),
    findOwnFeed(db, viewer, new Date()),
  ]);
  return <FeedCard feed={feed} role={roles(role)} make={makeFeed} revoke={revokeFeed} />;
}

async function Tokens({ viewer, role }: { viewer: Viewer; role: Role }) {
  const [roles, tokens] = await Promise.all([
    getTranslations("person.roles"),
    listOwnAccessTokens(db, viewer, new Date()),
  ]);
  return <TokenCard tokens={tokens} role={roles(role)} make={makeToken} revoke={revokeToken} />;
}

async function Channels({ viewer }: { viewer: Viewer }) {
  const [t, own, { messagesPerDay }] = await Promise.all([
    getTranslations("delivery.choice"),
    findOwnChannels(db, viewer),
    settingsOf(db, viewer.congressId),
  ]);
  return (
    <Card title={t("title")}>
      <ChannelForm action={chooseChannels} own={own} mail={{ on: hasMail(), perDay: messagesPerDay }} />
    </Card>
  );
}

const Roles = ({ person, currentWord }: { person: Person; currentWord: string }) => (
  <ul>
    {person.memberships.map((membership) => (
      <li key={membership.id}>
        <RoleLine membership={membership} />{" "}
        {membership.id === person.current.id && <Badge tone="ok">{currentWord}</Badge>}
      </li>
    ))}
  </ul>
);
