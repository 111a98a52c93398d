import { useTranslations } from "next-intl";
import type { AccountState } from "@/domain/person/filter";
import type { Placed } from "@/domain/person/place";
import type { Role } from "@/domain/viewer";
import { DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { Link } from "../ui/link";
import { LinkButton } from "../ui/link-button";
import { Spoken } from "../ui/spoken";
import { AccountStateBadge } from "./account-state";
import { RoleLine } from "./role-line";

type Row = {
  id: string;
  account: string;
  name: string;
  state: AccountState;
  memberships: readonly (Placed & { id: string; role: Role })[];
};

/** People with their roles; each name leads to the person. */
export function PeopleTable({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations("person");
  return (
    <DataTable
      caption={t("list.title")}
      shortcuts
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState
          title={t("list.empty")}
          action={<LinkButton href="/admin/people">{t("list.all")}</LinkButton>}
        />
      }
      columns={[
        {
          key: "name",
          header: t("fields.name"),
          phone: "title",
          cell: ({ id, name }) => (
            <Link href={`/admin/people/${id}`} className="link font-medium">
              <Spoken>{name}</Spoken>
            </Link>
          ),
        },
        { key: "account", header: t("fields.account"), cell: ({ account }) => account },
        {
          key: "roles",
          header: t("fields.roles"),
          cell: ({ memberships }) => <Roles memberships={memberships} />,
        },
        { key: "state", header: t("fields.state"), cell: ({ state }) => <AccountStateBadge state={state} /> },
      ]}
    />
  );
}

const Roles = ({ memberships }: Pick<Row, "memberships">) => (
  <ul>
    {memberships.map((membership) => (
      <li key={membership.id}>
        <RoleLine membership={membership} />
      </li>
    ))}
  </ul>
);
