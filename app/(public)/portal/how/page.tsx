import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RuleText } from "@/components/clock/rule-text";
import { PageHeader } from "@/components/layout/page-header";
import { Link } from "@/components/ui/link";
import { PUBLIC_PATH } from "@/domain/portal/path";
import { PUBLIC_LEVELS } from "@/domain/publication/levels";
import { today } from "@/server/portal/read";
import { readRules } from "@/server/portal/rules";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.how");
  return { title: t("title") };
}

export default async function HowPage() {
  const [{ name, source, rules }, t, states, publication] = await Promise.all([
    readRules(today()),
    getTranslations("portal.how"),
    getTranslations("suggestion.states"),
    getTranslations("publication"),
  ]);
  return (
    <div className="max-w-prose">
      <PageHeader title={t("title")} lead={t("lead")} />
      <ol className="grid gap-6">
        {PUBLIC_PATH.map(({ state, clocks }, index) => (
          <li key={state} className="grid grid-cols-[2.5rem_1fr] gap-x-3">
            <span
              aria-hidden
              className="flex size-9 items-center justify-center rounded-full bg-brand font-semibold text-brand-ink"
            >
              {index + 1}
            </span>
            <div className="grid gap-1">
              <h2 className="text-lg">{states(state)}</h2>
              <p>{t(`steps.${state}`)}</p>
              {clocks.map((clock) => (
                <div key={clock} className="border-line border-s-2 ps-3 text-muted text-sm">
                  <RuleText clock={clock} rule={rules[clock]} />
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
      <section className="mt-8 grid gap-3">
        <h2 className="text-xl">{t("publicTitle")}</h2>
        <p>{t("publicText")}</p>
        <dl className="grid gap-2">
          {PUBLIC_LEVELS.map((level) => (
            <div key={level}>
              <dt className="font-semibold">{publication(`levels.${level}`)}</dt>
              <dd className="text-muted">{t(`levels.${level}`)}</dd>
            </div>
          ))}
        </dl>
        <p>{t("never")}</p>
      </section>
      <section className="mt-8 grid gap-2">
        <h2 className="text-xl">{t("sources")}</h2>
        <p lang="zh-CN">{name}</p>
        <p lang="zh-CN" className="text-muted">
          {source}
        </p>
        <p>
          <Link href="/portal/deadline" className="link">
            {t("calculate")}
          </Link>
        </p>
      </section>
    </div>
  );
}
