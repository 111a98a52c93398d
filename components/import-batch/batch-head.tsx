import { useFormatter, useTranslations } from "next-intl";
import { MomentText } from "@/components/ui/moment-text";
import { Notice } from "@/components/ui/notice";
import { Spoken } from "../ui/spoken";

type Props = {
  batch: {
    ignored: readonly string[];
    receivedAt: Date;
    receivedBy: string;
    startedAt: Date | null;
    startedBy: string | null;
    undoneAt: Date | null;
    undoneBy: string | null;
  };
};

/** Who brought the file, who started it, who undid it, and when. */
export function BatchHead({ batch }: Props) {
  const t = useTranslations("importBatch.batch");
  const format = useFormatter();
  const { receivedAt, receivedBy, startedAt, startedBy, undoneAt, undoneBy, ignored } = batch;
  return (
    <>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-muted">
        <li>
          <MomentText at={receivedAt} /> <Spoken>{t("received", { name: receivedBy })}</Spoken>
        </li>
        {startedAt && (
          <li>
            <MomentText at={startedAt} /> <Spoken>{t("started", { name: startedBy ?? "" })}</Spoken>
          </li>
        )}
        {undoneAt && (
          <li>
            <MomentText at={undoneAt} /> <Spoken>{t("undone", { name: undoneBy ?? "" })}</Spoken>
          </li>
        )}
      </ul>
      {ignored.length > 0 && <Notice tone="warn">{t("ignored", { columns: format.list(ignored) })}</Notice>}
    </>
  );
}
