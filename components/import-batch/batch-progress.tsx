import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";

type Props = { kind: "run" | "undo"; done: number; all: number };

/** How far a run or an undo has come; it goes on when the page is left. */
export function BatchProgress({ kind, done, all }: Props) {
  const t = useTranslations("importBatch.batch");
  const title = t(kind === "run" ? "progress" : "undoProgress");
  return (
    <Card title={title}>
      <div className="grid gap-2" role="status">
        <progress
          className="h-3 w-full accent-brand"
          value={done}
          max={Math.max(all, 1)}
          aria-label={title}
        />
        <p className="tabular-nums">{t("progressText", { done, all })}</p>
      </div>
      <p className="mt-2 text-muted">{t("leave")}</p>
      <noscript>
        <a href="?" className="link">
          {t("reload")}
        </a>
      </noscript>
    </Card>
  );
}
