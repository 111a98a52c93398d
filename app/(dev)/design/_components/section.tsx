import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** One part of the design page. */
export function Section({ name, children }: { name: string; children: ReactNode }) {
  const t = useTranslations("design.sections");
  return (
    <section id={name} aria-labelledby={`${name}-title`} className="scroll-mt-20 border-line border-t py-8">
      <h2 id={`${name}-title`} className="mb-4 text-xl">
        {t(name)}
      </h2>
      <div className="grid gap-5">{children}</div>
    </section>
  );
}

/** Where to find what. */
export function Contents({ items }: { items: readonly string[] }) {
  const t = useTranslations("design");
  return (
    <nav aria-label={t("contents")} className="mb-8">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {items.map((name) => (
          <li key={name}>
            <a href={`#${name}`} className="link inline-flex min-h-6 items-center">
              {t(`sections.${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
