import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PrintFoot } from "@/components/layout/print-foot";
import { Shell } from "@/components/layout/shell";
import { MembershipSwitch } from "@/components/person/membership-switch";
import { useRoleLine } from "@/components/person/role-line";
import { ActingAs } from "@/components/ui/sent-as";
import { countUnread } from "@/db/queries/notification";
import { can } from "@/domain/permissions";
import type { Preferences } from "@/domain/preferences";
import { sentAs } from "@/domain/sent-as";
import { navigationFor } from "@/server/navigation";
import { readPreferences } from "@/server/preferences";
import { reads } from "@/server/reads";
import { type Person, requirePerson, requireSession } from "@/server/session";
import { savePreference } from "../preferences/actions";
import { Bell } from "./_components/bell";
import { NAVIGATION_ICONS } from "./_components/navigation-icons";
import { AccountLink, SignOut } from "./_components/own-menu";
import { SearchEntry } from "./_components/search-entry";
import { signOut, switchMembership } from "./account/actions";

export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const { viewer, mustChangePassword } = await requireSession();
  const isTold = !mustChangePassword && can(viewer, "notification.read");
  const [person, preferences, unread] = await Promise.all([
    requirePerson(),
    readPreferences(),
    isTold ? countUnread(reads(), viewer) : null,
  ]);
  return <OfficeShell {...{ person, preferences, unread }}>{children}</OfficeShell>;
}

type Props = { person: Person; preferences: Preferences; unread: number | null; children: ReactNode };

function OfficeShell({ person, preferences, unread, children }: Props) {
  const { viewer, current, memberships, mustChangePassword } = person;
  const t = useTranslations("navigation");
  const portal = useTranslations("portal");
  const locale = useLocale();
  const line = useRoleLine();
  const others = memberships.filter(({ id }) => id !== current.id);
  // Before a first password is changed there is nowhere to go.
  const entries = mustChangePassword ? [] : navigationFor(viewer);
  const congress = locale === "en" ? current.congressNameEn : current.congressName;
  const role = line(current);
  return (
    <ActingAs as={sentAs({ userId: viewer.userId, membershipId: current.id })}>
      <Shell
        congress={congress}
        homeHref="/"
        items={entries.map(({ room, key, href }) => ({
          href,
          label: t(key),
          icon: NAVIGATION_ICONS[key],
          room: t(`rooms.${room}`),
        }))}
        search={!mustChangePassword && can(viewer, "suggestion.read") && <SearchEntry />}
        footer={
          <a href="/portal" data-whole>
            {portal("foot.office")}
          </a>
        }
        printed={<PrintFoot congress={congress} person={{ name: person.user.name, role }} />}
        bell={unread !== null && <Bell count={unread} />}
        preferences={{ ...preferences, save: savePreference }}
        person={{
          name: person.user.name,
          role,
          links: <AccountLink />,
          signOut: <SignOut action={signOut} />,
          ...(others.length > 0 && {
            memberships: <MembershipSwitch memberships={others} action={switchMembership} />,
          }),
        }}
      >
        {children}
      </Shell>
    </ActingAs>
  );
}
