import { useTranslations } from "next-intl";
import { can } from "@/domain/permissions";
import type { Viewer } from "@/domain/viewer";
import { Link } from "../ui/link";

/** Where past years are looked for: who may bring them in is told where. */
export function PastYears({ viewer }: { viewer: Viewer }) {
  const t = useTranslations("importBatch");
  if (!can(viewer, "suggestion.import")) return null;
  return (
    <p className="mb-4 text-muted text-sm print:hidden">
      {t.rich("pastYears", {
        link: (words) => (
          <Link href="/imports" className="link">
            {words}
          </Link>
        ),
      })}
    </p>
  );
}
