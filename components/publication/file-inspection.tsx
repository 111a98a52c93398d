import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/domain/form-state";
import { FILE_FINDINGS, type FileFinding, isPaged, needsAcceptance } from "@/domain/inspection/kinds";
import { Spoken } from "../ui/spoken";

/** A file of the case, with what the inspector said of it when it was asked. */
type Row = {
  id: string;
  name: string;
  inspected: { id: string; findings: FileFinding[]; sha256: string | null; acceptedBy: string | null } | null;
};

type Props = {
  files: readonly Row[];
  seen: { id: string; version: number };
  inspect: FormAction;
  accept: FormAction;
  /** Whether files can be inspected now. */
  open: boolean;
};

/** The files of a case: each is inspected before it can be published, and only its clean copy is. */
export function FileInspections({ files, seen, inspect, accept, open }: Props) {
  const t = useTranslations("inspection");
  return (
    <ul className="grid gap-4">
      {files.map(({ id, name, inspected }) => (
        <li key={id} className="grid gap-2 border-line border-t pt-4 first:border-0 first:pt-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Spoken
              as="a"
              data-whole
              className="link break-all font-medium"
              href={`/files/${id}/${encodeURIComponent(name)}`}
            >
              {name}
            </Spoken>
            <Standing of={inspected} />
            {inspected?.sha256 && (
              <a
                data-whole
                className="link"
                href={`/files/copies/${inspected.id}/${encodeURIComponent(name)}`}
                aria-label={t("openCopyNamed", { name })}
              >
                {t("openCopy")}
              </a>
            )}
          </p>
          {inspected && <Findings findings={inspected.findings} />}
          {open && (
            <div className="flex flex-wrap gap-2">
              <ActionForm
                action={inspect}
                hidden={{ ...seen, attachmentId: id }}
                label={t("inspectNamed", { name })}
              >
                <SubmitButton look={inspected ? "quiet" : "secondary"}>
                  {t(inspected ? "again" : "inspect")}
                </SubmitButton>
              </ActionForm>
              {inspected?.sha256 &&
                inspected.acceptedBy === null &&
                inspected.findings.some(needsAcceptance) && (
                  <ActionForm
                    action={accept}
                    hidden={{ ...seen, fileId: inspected.id }}
                    label={t("acceptNamed", { name })}
                  >
                    <SubmitButton look="secondary">{t("accept")}</SubmitButton>
                  </ActionForm>
                )}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Standing({ of }: { of: Row["inspected"] }) {
  const t = useTranslations("inspection.standing");
  if (of === null) return <Badge>{t("none")}</Badge>;
  if (of.sha256 === null) return <Badge tone="danger">{t("blocked")}</Badge>;
  const waits = of.acceptedBy === null && of.findings.some(needsAcceptance);
  return <Badge tone={waits ? "warn" : "ok"}>{t(waits ? "waits" : "clean")}</Badge>;
}

function Findings({ findings }: { findings: readonly FileFinding[] }) {
  const t = useTranslations("inspection");
  const kinds = useTranslations("publication.personal");
  if (findings.length === 0) return <p className="text-muted">{t("nothing")}</p>;
  return (
    <ul className="grid gap-1.5">
      {findings.map((finding) => {
        const { kind, count, examples, personal } = finding;
        const what = personal
          ? t("personal", { kind: kinds(personal), count })
          : t(`findings.${kind}`, { count });
        const { outcome } = FILE_FINDINGS[kind];
        return (
          <li key={`${kind}-${personal ?? ""}`}>
            {what}{" "}
            <span className="text-muted">
              {t(`outcomes.${outcome === "looked at" ? "lookedAt" : outcome}`)}
            </span>
            {examples.length > 0 && (
              <span className="block break-all text-muted text-sm">
                {isPaged(finding) ? t("pages", { pages: examples.join(t("comma")) }) : examples.join(" · ")}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
