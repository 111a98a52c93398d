import { useTranslations } from "next-intl";
import { Card } from "../ui/card";
import { FileList } from "../ui/file-list";
import { Spoken } from "../ui/spoken";

type Scan = { id: string; name: string; size: number; uploadedBy: string };
type Props = { enteredBy: string | null; scans: readonly Scan[] };

/** What was entered from paper (代录): by whom, with the scans of what the deputy signed. */
export function ScanCard({ enteredBy, scans }: Props) {
  const t = useTranslations("paper");
  if (enteredBy === null && scans.length === 0) return null;
  const files = scans.map(({ id, name, size, uploadedBy }) => ({
    ...{ id, name, bytes: size, note: uploadedBy },
    href: `/files/${id}/${encodeURIComponent(name)}`,
  }));
  return (
    <Card title={t("mark")}>
      <div className="grid gap-3">
        {enteredBy && <Spoken as="p">{t("enteredBy", { name: enteredBy })}</Spoken>}
        {files.length > 0 ? <FileList files={files} /> : <p className="text-muted">{t("noScan")}</p>}
      </div>
    </Card>
  );
}
