import { useLocale } from "next-intl";
import { CaseClocks } from "@/components/suggestion/case-clocks";
import type { CaseStory } from "@/db/queries/case";
import { localName } from "@/domain/local-name";

type Props = { story: Pick<CaseStory, "clocks" | "assignments">; today: string };

/** A case's clocks, each with its unit where there are several. */
export function Clocks({ story: { clocks, assignments }, today }: Props) {
  const locale = useLocale();
  const several = assignments.length > 1;
  const ownerOf = ({ assignmentId }: { assignmentId: string | null }) => {
    const work = several ? assignments.find(({ id }) => id === assignmentId) : undefined;
    return work ? localName(work.unit, locale) : null;
  };
  return <CaseClocks clocks={clocks} today={today} ownerOf={ownerOf} />;
}
