import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { Notice } from "@/components/ui/notice";
import type { ImportKind } from "@/domain/import-batch/kinds";
import { IMPORT_LIMITS } from "@/domain/import-batch/limits";
import { Download, Upload } from "../ui/icons";
import { ColumnHelp } from "./column-help";

type Refusal = { kind: ImportKind | null; text: string };
type Props = { kinds: readonly { kind: ImportKind; formId: string }[]; refusal: Refusal | null };

/** What can be imported: for each kind its template, its columns and a form for the filled sheet. */
export function ImportKinds({ kinds, refusal }: Props) {
  return (
    <div className="grid gap-4">
      {refusal?.kind === null && <Refused text={refusal.text} />}
      <div
        className={
          kinds.length > 1 ? "grid items-start gap-4 lg:grid-cols-2 2xl:grid-cols-3" : "grid max-w-3xl gap-4"
        }
      >
        {kinds.map(({ kind, formId }) => (
          <KindCard
            key={kind}
            kind={kind}
            formId={formId}
            refused={refusal?.kind === kind ? refusal.text : null}
          />
        ))}
      </div>
    </div>
  );
}

function Refused({ text }: { text: string }) {
  return (
    <div role="alert">
      <Notice tone="danger">{text}</Notice>
    </div>
  );
}

/** A plain form to a route: a file is too large for an action, and this works without scripts too. */
function KindCard({ kind, formId, refused }: { kind: ImportKind; formId: string; refused: string | null }) {
  const t = useTranslations("importBatch");
  const { bytes, rows } = IMPORT_LIMITS;
  const max = bytes / 1024 / 1024;
  return (
    <Card title={t(`kinds.${kind}`)}>
      <form
        id={`import-${kind}`}
        action="/imports/upload"
        method="post"
        encType="multipart/form-data"
        aria-label={t("new.title", { kind: t(`kinds.${kind}`) })}
        className="grid scroll-mt-20 gap-4"
      >
        <p className="text-muted">{t(`kindText.${kind}`)}</p>
        <div>
          <a href={`/imports/templates/${kind}`} className={buttonClass({ look: "secondary" })} download>
            <Download aria-hidden />
            {t("new.template")}
          </a>
        </div>
        <input type="hidden" name="id" value={formId} />
        <input type="hidden" name="kind" value={kind} />
        <Field
          name="file"
          label={t("new.file")}
          hint={t("new.fileHint", { max, rows })}
          errors={refused ? [refused] : []}
          required
        >
          <FileInput accept=".xlsx,.csv" maxBytes={bytes} />
        </Field>
        <div>
          <Button type="submit">
            <Upload aria-hidden />
            {t("new.send")}
          </Button>
        </div>
      </form>
      <Disclosure summary={t("new.columns")} className="mt-4">
        <ColumnHelp kind={kind} />
      </Disclosure>
    </Card>
  );
}
