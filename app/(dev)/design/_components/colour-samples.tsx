import { useTranslations } from "next-intl";

const PAIRS = [
  "bg-bg text-ink",
  "bg-surface text-muted",
  "bg-sunken text-ink",
  "bg-sunken text-muted",
  "bg-surface text-link",
  "bg-brand text-brand-ink",
  "bg-brand-soft text-brand-text",
  "bg-info-soft text-info",
  "bg-ok-soft text-ok",
  "bg-warn-soft text-warn",
  "bg-danger-soft text-danger",
] as const;

/** Every pair of ground and text that is in use. */
export function ColourSamples() {
  const t = useTranslations("design.colours");
  return (
    <ul aria-label={t("text")} className="grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] gap-2">
      {PAIRS.map((pair) => (
        <li key={pair} className={`rounded-md border border-line p-3 ${pair}`}>
          <span className="block font-semibold text-lg">{t("sample")}</span>
          <code className="text-xs">{pair}</code>
        </li>
      ))}
    </ul>
  );
}
