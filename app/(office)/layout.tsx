import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PrintFoot } from "@/components/layout/print-foot";
import { Shell } from "@/components/layout/shell";
import { MembershipSwitch } from "@/components/person/membership-switch";
import { useRoleLine } from "@/components/person/role-line";
import { can } from "@/domain/permissions";
import type { Preferences } from "@/domain/preferences";
import { navigationFor } from "@/server/navigation";
import { readPreferences } from "@/server/preferences";
import { type Person, requirePerson } from "@/server/session";
import { savePreference } from "../preferences/actions";
import { Bell } from "./_components/bell";
import { NAVIGATION_ICONS } from "./_components/navigation-icons";
import { AccountLink, SignOut } from "./_components/own-menu";
import { SearchEntry } from "./_components/search-entry";
import { signOut, switchMembership } from "./account/actions";

export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const [person, preferences] = await Promise.all([requirePerson(), readPreferences()]);
  return (
    <OfficeShell person={person} preferences={preferences}>
      {children}
    </OfficeShell>
  );
}

type Props = { person: Person; preferences: Preferences; children: ReactNode };

function OfficeShell({ person, preferences, children }: Props) {
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
      bell={!mustChangePassword && can(viewer, "notification.read") && <Bell viewer={viewer} />}
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
  );
}
