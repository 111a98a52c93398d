import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { columnsOf, type ImportKind } from "@/domain/import-batch/kinds";

/** Each column of a kind: whether it must be filled and how. */
export function ColumnHelp({ kind }: { kind: ImportKind }) {
  const t = useTranslations("importBatch");
  return (
    <dl className="grid gap-2 text-sm">
      {Object.entries(columnsOf(kind)).map(([name, { required }]) => (
        <div key={name} className="grid gap-x-4 sm:grid-cols-[10rem_1fr]">
          <dt className="font-semibold">
            {t(`columns.${kind}.${name}`)} {required && <Badge>{t("template.required")}</Badge>}
          </dt>
          <dd className="text-muted">{t(`hints.${kind}.${name}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
