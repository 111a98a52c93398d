import { GroupCard } from "@/components/group/group-card";
import { MatterCard } from "@/components/group/matter-card";
import { SplitCard } from "@/components/group/split-card";
import { LetterCard } from "@/components/paper/letter-card";
import { ScanCard } from "@/components/paper/scan-card";
import { listFilesFor } from "@/db/queries/attachment";
import type { CaseStory } from "@/db/queries/case";
import { listSplits, readGroup, readLineage } from "@/db/queries/group";
import { namesOf } from "@/db/queries/people";
import { MERGEABLE } from "@/domain/group/merge";
import { can } from "@/domain/permissions";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";
import {
  answerTheLetter,
  correctTheAnswer,
  dissolveTheGroup,
  linkEarlier,
  removeMember,
  unlinkEarlier,
} from "../../../_components/kin/actions";

type Props = { story: CaseStory; viewer: Viewer; today: string };

/** What a case has to do with others and with paper: split, merged, the same matter in other years, letter, scans. */
export async function CaseKin({ story: { suggestion, assignments }, viewer, today }: Props) {
  const { id, version, state, enteredBy } = suggestion;
  const now = new Date();
  const [group, lineage, proposals, scans, names] = await Promise.all([
    readGroup(reads(), viewer, suggestion),
    readLineage(reads(), viewer, suggestion, now),
    listSplits(reads(), viewer, id),
    listFilesFor(reads(), viewer, id, "scan"),
    namesOf(reads(), [enteredBy]),
  ]);
  const staff = can(viewer, "suggestion.review");
  const handles = viewer.unitId !== null && assignments.some(({ unitId }) => unitId === viewer.unitId);
  const links = suggestion.submittedOn !== null && can(viewer, "suggestion.link") && (staff || handles);
  return (
    <>
      {state === "letter" && (
        <LetterCard
          of={suggestion}
          today={today}
          write={staff ? { answer: answerTheLetter, correct: correctTheAnswer } : null}
        />
      )}
      <ScanCard enteredBy={names.get(enteredBy ?? "") ?? null} scans={scans} />
      <SplitCard
        points={suggestion.points}
        proposals={proposals}
        from={lineage.splitFrom}
        into={lineage.splitInto}
      />
      <GroupCard
        of={{ id, version }}
        group={group}
        write={
          staff && MERGEABLE.includes(state) ? { remove: removeMember, dissolve: dissolveTheGroup } : null
        }
      />
      <MatterCard
        id={id}
        earlier={lineage.earlier}
        later={lineage.later}
        unsolvedYears={lineage.unsolvedYears}
        saidYears={suggestion.repeatedYears}
        write={links ? { link: linkEarlier, unlink: unlinkEarlier } : null}
      />
    </>
  );
}
