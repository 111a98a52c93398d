import { useTranslations } from "next-intl";

/** The shape of text that is on its way. */
export function Skeleton({ lines = 3 }: { lines?: number | undefined }) {
  const t = useTranslations("ui");
  return (
    <div role="status" className="grid gap-3 py-1">
      <span className="sr-only">{t("loading")}</span>
      {Array.from({ length: lines }, (_, line) => WIDTHS[line % WIDTHS.length]).map((width, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey bars have nothing else
        <span key={line} className="h-4 animate-pulse rounded bg-line" style={{ width }} />
      ))}
    </div>
  );
}

const WIDTHS = ["92%", "78%", "85%", "60%"];
