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
  /** Years in which there is something to count; an import may have brought old ones. */
  years: readonly number[];
  /** The past day that is shown; whatever is chosen here stays on it. */
  asOf?: Day | undefined;
  /** The page it stands on, and what else its address keeps. */
  path?: string;
  keep?: Readonly<Record<string, string>>;
  /** Another question beside these. */
  children?: ReactNode;
};
type FormProps = Required<Pick<Props, "scope" | "path" | "keep">>;

/** Which cases are counted: a year at one click, or a session, or any range of days. It lives in the address. */
export function ScopeBar({
  scope,
  sessions,
  thisYear,
  years,
  asOf,
  path = "/dashboard",
  keep: asked = {},
  children,
}: Props) {
  const keep = { ...asked, ...(asOf && { asOf }) };
  const t = useTranslations("dashboard.scope");
  const tabs = yearsOffered(thisYear, years).map((year) => ({
    label: t("year", { year: String(year) }),
    href: `${path}?${new URLSearchParams({ ...keep, year: String(year) })}`,
    current: scope.year === year,
  }));
  return (
    <div className="mb-6 grid gap-3">
      <p className="hidden font-medium print:block">
        {t("printed", { scope: useScopeWords(scope, sessions) })}
      </p>
      <Tabs items={tabs} label={t("label")} />
      <div className="flex flex-wrap items-end gap-x-8 gap-y-3 print:hidden">
        <SessionForm scope={scope} sessions={sessions} path={path} keep={keep} />
        <RangeForm scope={scope} path={path} keep={keep} />
        {children}
      </div>
    </div>
  );
}

/** A scope in words, for paper: there nobody sees which tab was chosen. */
function useScopeWords({ year, from, to, sessionId }: Scope, sessions: readonly Session[]): string {
  const t = useTranslations("dashboard.scope");
  const session = sessions.find(({ id }) => id === sessionId);
  const said = [
    year !== undefined && t("printedYear", { year: String(year) }),
    session && t("sessionName", { term: session.term, number: session.number }),
    from && t("printedFrom", { day: from }),
    to && t("printedTo", { day: to }),
  ].filter((part) => typeof part === "string");
  return said.length === 0 ? t("printedAll") : said.join(t("printedAnd"));
}

/** The last four years, and before them those that hold something. */
function yearsOffered(thisYear: number, years: readonly number[]): number[] {
  const last = [thisYear, thisYear - 1, thisYear - 2, thisYear - 3];
  const all = new Set([...last, ...years.filter((year) => year <= thisYear)]);
  return [...all].toSorted((a, b) => b - a).slice(0, MOST_YEARS);
}

const MOST_YEARS = 12;

function SessionForm({ scope, sessions, path, keep }: FormProps & Pick<Props, "sessions">) {
  const t = useTranslations("dashboard.scope");
  const options = sessions.map(({ id, term, number }) => ({
    value: id,
    label: t("sessionName", { term, number }),
  }));
  return (
    <Form prefetch={false} action={path} className="flex flex-wrap items-end gap-2">
      <Kept keep={keep} />
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

function RangeForm({ scope, path, keep }: FormProps) {
  const t = useTranslations("dashboard.scope");
  return (
    <Form prefetch={false} action={path} className="flex flex-wrap items-end gap-2">
      <Kept keep={keep} />
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

const Kept = ({ keep }: Pick<FormProps, "keep">) =>
  Object.entries(keep).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
