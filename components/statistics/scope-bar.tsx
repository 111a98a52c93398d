import Form from "next/form";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Tabs } from "@/components/ui/tabs";
import type { Day } from "@/domain/day";
import type { Scope } from "@/domain/statistics/scope";

type Session = { id: string; term: number; number: number };
type Props = {
  scope: Scope;
  sessions: readonly Session[];
  thisYear: number;
  /** The past day that is shown; whatever is chosen here stays on it. */
  asOf?: Day | undefined;
  /** Another question beside these. */
  children?: ReactNode;
};

/** Which cases are counted: a year at one click, or a session, or any range of days. It lives in the address. */
export function ScopeBar({ scope, sessions, thisYear, asOf, children }: Props) {
  const t = useTranslations("dashboard.scope");
  const years = [thisYear, thisYear - 1, thisYear - 2, thisYear - 3];
  const tabs = years.map((year) => ({
    label: t("year", { year: String(year) }),
    href: `/dashboard?year=${year}${asOf ? `&asOf=${asOf}` : ""}`,
    current: scope.year === year,
  }));
  return (
    <div className="mb-6 grid gap-3">
      <Tabs items={tabs} label={t("label")} />
      <div className="flex flex-wrap items-end gap-x-8 gap-y-3 print:hidden">
        <SessionForm scope={scope} sessions={sessions} asOf={asOf} />
        <RangeForm scope={scope} asOf={asOf} />
        {children}
      </div>
    </div>
  );
}

function SessionForm({ scope, sessions, asOf }: Pick<Props, "scope" | "sessions" | "asOf">) {
  const t = useTranslations("dashboard.scope");
  const options = sessions.map(({ id, term, number }) => ({
    value: id,
    label: t("sessionName", { term, number }),
  }));
  return (
    <Form action="/dashboard" className="flex flex-wrap items-end gap-2">
      {asOf && <input type="hidden" name="asOf" value={asOf} />}
      <div className="grid gap-1">
        <label htmlFor="scope-session" className="text-sm">
          {t("session")}
        </label>
        <Select
          id="scope-session"
          name="sessionId"
          options={options}
          placeholder={t("choose")}
          defaultValue={scope.sessionId ?? ""}
        />
      </div>
      <Button type="submit">{t("show")}</Button>
    </Form>
  );
}

function RangeForm({ scope, asOf }: Pick<Props, "scope" | "asOf">) {
  const t = useTranslations("dashboard.scope");
  return (
    <Form action="/dashboard" className="flex flex-wrap items-end gap-2">
      {asOf && <input type="hidden" name="asOf" value={asOf} />}
      <div className="grid gap-1">
        <label htmlFor="scope-from" className="text-sm">
          {t("from")}
        </label>
        <Input id="scope-from" type="date" name="from" defaultValue={scope.from} />
      </div>
      <div className="grid gap-1">
        <label htmlFor="scope-to" className="text-sm">
          {t("to")}
        </label>
        <Input id="scope-to" type="date" name="to" defaultValue={scope.to} />
      </div>
      <Button type="submit">{t("show")}</Button>
    </Form>
  );
}
