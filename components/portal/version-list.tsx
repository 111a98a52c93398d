import { useTranslations } from "next-intl";
import type { Level } from "@/domain/publication/levels";
import type { VersionKind } from "@/domain/publication/states";
import { MomentText } from "../ui/moment-text";

type Version = { version: number; kind: VersionKind; level: Level; hash: string; publishedAt: Date };

/** How the public text came to what it is: every version with its moment and the hash of its text. */
export function VersionList({ versions }: { versions: readonly Version[] }) {
  const t = useTranslations();
  return (
    <ol reversed className="grid gap-3 text-sm">
      {versions.toReversed().map(({ version, kind, level, hash, publishedAt }) => (
        <li key={version} className="grid gap-0.5">
          <span className="font-medium">
            {t("portal.story.version", { version, kind: t(`publication.kinds.${kind}`) })}
          </span>
          <span className="text-muted">
            <MomentText at={publishedAt} /> · {t(`publication.levels.${level}`)}
          </span>
          <code className="break-all text-muted text-xs">SHA-256 {hash}</code>
        </li>
      ))}
    </ol>
  );
}
