import { getTranslations } from "next-intl/server";
import { DirectiveList } from "@/components/directive/directive-list";
import { ReceiptForms } from "@/components/directive/receipt-forms";
import { Card } from "@/components/ui/card";
import { listDirectives } from "@/db/queries/directive";
import { ACTIVE_STATES } from "@/domain/assignment/states";
import { reads } from "@/server/reads";
import { answer, read } from "../actions";
import type { PartProps } from "./view";

/** What staff and leaders said to the unit about this case; it confirms having read it. */
export async function DirectivePart({ at: { viewer, work, suggestion } }: PartProps) {
  const [t, all] = await Promise.all([
    getTranslations("directive"),
    listDirectives(reads(), viewer, suggestion.id),
  ]);
  const directives = all.filter(({ receipts }) => receipts.some((each) => each.assignmentId === work.id));
  if (directives.length === 0) return null;
  const acts = ACTIVE_STATES.includes(work.state);
  return (
    <div id="directives" className="scroll-mt-4">
      <Card title={t("title")}>
        <DirectiveList
          directives={directives}
          actions={(receipt, { answerBy }) =>
            acts &&
            receipt.assignmentId === work.id && (
              <ReceiptForms receipt={receipt} asked={answerBy !== null} actions={{ read, answer }} />
            )
          }
        />
      </Card>
    </div>
  );
}
