import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { Card } from "../ui/card";
import { DataTable } from "../ui/data-table";
import { type ApiOperation, OperationCard, Sample } from "./operation-card";

type Props = {
  reads: readonly ApiOperation[];
  commands: readonly ApiOperation[];
  /** Every status that a problem can have. */
  statuses: readonly string[];
  /** Rows in one answer at most. */
  most: number;
};

/** The whole interface on one page: how to begin, what holds everywhere, and every operation at its anchor. */
export function ApiDocs({ reads, commands, statuses, most }: Props) {
  const t = useTranslations("api");
  return (
    <div className="grid max-w-4xl gap-6">
      <Card title={t("start.title")}>
        <div className="grid gap-3">
          <p>{t("start.token")}</p>
          <Sample code={START} />
          <p>
            <a href="/api/v1/openapi.json" data-whole className="text-link underline">
              {t("start.document")}
            </a>
          </p>
        </div>
      </Card>
      <Card title={t("rules.title")}>
        <ul className="grid list-disc gap-2 ps-5">
          <li>{t("rules.input")}</li>
          <li>{t("rules.paging", { max: most })}</li>
          <li>{t("rules.tags")}</li>
          <li>{t("rules.keys")}</li>
          <li>{t("rules.limits")}</li>
          <li>{t("rules.files")}</li>
          <li>{t("rules.events")}</li>
        </ul>
      </Card>
      <Problems statuses={statuses} />
      <Card title={t("operations.title")}>
        <div className="grid gap-8">
          <Contents reads={reads} commands={commands} />
          <Group title={t("operations.reads")} of={reads} fieldsLabel={t("operations.query")} />
          <Group title={t("operations.commands")} of={commands} fieldsLabel={t("operations.fields")} />
        </div>
      </Card>
    </div>
  );
}

const START = `curl -H "Authorization: Bearer $TOKEN" "$YANLU/api/v1/me"`;

function Problems({ statuses }: { statuses: readonly string[] }) {
  const t = useTranslations("api.problems");
  return (
    <Card title={t("title")}>
      <div className="grid gap-4">
        <p>{t("lead")}</p>
        <DataTable
          caption={t("caption")}
          rows={statuses}
          rowKey={(status) => status}
          columns={[
            {
              key: "status",
              header: t("status"),
              phone: "title",
              cell: (status) => <span id={`status-${status}`}>{status}</span>,
            },
            { key: "meaning", header: t("meaning"), cell: (status) => t(`means.${status}`) },
          ]}
        />
      </div>
    </Card>
  );
}

function Contents({ reads, commands }: Pick<Props, "reads" | "commands">) {
  const t = useTranslations("api.operations");
  return (
    <nav aria-label={t("contents")} className="print:hidden">
      <ul className="columns-1 gap-6 text-sm md:columns-2 lg:columns-3">
        {[...reads, ...commands].map(({ anchor, path }) => (
          <li key={anchor} className="wrap-anywhere py-1">
            <a href={`#${anchor}`} lang="en" className="text-link hover:underline">
              {path.split(/(?<=[./])/).map((part, index) => (
                <Fragment key={part}>
                  {index > 0 && <wbr />}
                  {part}
                </Fragment>
              ))}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type GroupProps = { title: string; of: readonly ApiOperation[]; fieldsLabel: string };

const Group = ({ title, of, fieldsLabel }: GroupProps) => (
  <div className="grid gap-5">
    <h3 className="font-semibold text-lg">{title}</h3>
    {of.map((operation) => (
      <OperationCard key={operation.anchor} of={operation} fieldsLabel={fieldsLabel} />
    ))}
  </div>
);
