import { useTranslations } from "next-intl";
import { OPEN_FORMATS, type OpenFormat } from "@/domain/portal/open-data";
import { namesOf } from "@/domain/workflow";
import { Card } from "../ui/card";
import { FileSize } from "../ui/file-size";
import { MomentText } from "../ui/moment-text";

type File = { size: number; sha256: string };
type Props = { year: number; count: number; updatedAt: Date | null } & Record<OpenFormat, File>;

/** A year's files, each with its size and the checksum by which a copy is known. */
export function OpenYear({ year, count, updatedAt, ...files }: Props) {
  const t = useTranslations("portal.data");
  return (
    <Card title={t("year", { year, count })} level={3}>
      {updatedAt && (
        <p className="mb-2 text-muted text-sm">
          {t("updated")} <MomentText at={updatedAt} />
        </p>
      )}
      <ul className="grid gap-2">
        {namesOf(OPEN_FORMATS).map((format) => (
          <li key={format}>
            <a href={`/portal/data/${year}.${format}`} className="link me-2 font-medium">
              {year}.{format}
            </a>
            <span className="text-muted text-sm">
              <FileSize bytes={files[format].size} />
            </span>
            <code className="block break-all text-muted text-xs">SHA-256 {files[format].sha256}</code>
          </li>
        ))}
      </ul>
    </Card>
  );
}
