import { getTranslations } from "next-intl/server";
import { PromiseTable } from "@/components/history/promise-table";
import { RecordTable } from "@/components/statistics/record-table";
import type { CaseColumn } from "@/components/suggestion/case-cells";
import { SuggestionTable } from "@/components/suggestion/suggestion-table";
import { EmptyState } from "@/components/ui/empty-state";
import { everyCaseAsOf } from "@/db/queries/history-lines";
import { everyCosignerRatingAsOf, everyPromiseAsOf, everyWorkAsOf } from "@/db/queries/history-records";
import type { Counting } from "@/db/queries/history-statistics";
import type { AsOfQuery } from "@/domain/history/list";
import { entryOf } from "@/domain/statistics/catalogue";
import { Paged } from "./paged";

type Props = {
  counting: Counting;
  query: AsOfQuery;
  /** The list's own query, without its page. */
  address: string;
  page: number;
};

/** The rows that a figure counted at the end of a day, as they stood then. */
export async function PastRows({ counting, query, ...list }: Props) {
  const t = await getTranslations("history.list");
  const { day } = counting.past;
  const empty = <EmptyState title={t("empty")} />;
  const caption = t("caption");
  switch (entryOf(query.figure).counts) {
    case "case":
      return (
        <Paged {...list} all={everyCaseAsOf(counting, query)}>
          {(rows) => (
            <SuggestionTable
              rows={rows}
              columns={COLUMNS}
              caption={caption}
              hrefOf={({ id }) => `/suggestions/${id}?asOf=${day}`}
              empty={empty}
              shortcuts
            />
          )}
        </Paged>
      );
    case "commitment":
      return (
        <Paged {...list} all={everyPromiseAsOf(counting, query)}>
          {(rows) => <PromiseTable rows={rows} day={day} caption={caption} empty={empty} />}
        </Paged>
      );
    case "work":
      return (
        <Paged {...list} all={everyWorkAsOf(counting, query)}>
          {(rows) => <RecordTable rows={rows} caption={caption} asOf={day} />}
        </Paged>
      );
    case "cosignerRating":
      return (
        <Paged {...list} all={everyCosignerRatingAsOf(counting, query)}>
          {(rows) => <RecordTable rows={rows} caption={caption} asOf={day} />}
        </Paged>
      );
  }
}

const COLUMNS: readonly CaseColumn[] = ["number", "title", "lead", "units", "state", "due", "outcome"];
