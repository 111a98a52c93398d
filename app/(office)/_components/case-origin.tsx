import { MatterCard, RepeatedNotice } from "@/components/group/matter-card";
import { ScanCard } from "@/components/paper/scan-card";
import { listFilesFor } from "@/db/queries/attachment";
import { readLineage } from "@/db/queries/group";
import { namesOf } from "@/db/queries/people";
import type { SuggestionDetail } from "@/db/queries/suggestion";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";
import { linkEarlier, unlinkEarlier } from "./kin/actions";

type Props = { of: SuggestionDetail; viewer: Viewer };

/** Says when a matter was raised in earlier years and not solved; nothing otherwise. */
export async function RepeatedMark({ of, viewer }: Props) {
  const { unsolvedYears } = await readLineage(reads(), viewer, of, new Date());
  return unsolvedYears > 0 && <RepeatedNotice years={unsolvedYears} saidYears={of.repeatedYears} />;
}

/** For a reviewer: the paper it was entered from, and the same matter in other years, which he can link. */
export async function CaseOrigin({ of, viewer }: Props) {
  const [lineage, scans, names] = await Promise.all([
    readLineage(reads(), viewer, of, new Date()),
    listFilesFor(reads(), viewer, of.id, "scan"),
    namesOf(reads(), [of.enteredBy]),
  ]);
  return (
    <>
      <ScanCard enteredBy={names.get(of.enteredBy ?? "") ?? null} scans={scans} />
      <MatterCard
        id={of.id}
        earlier={lineage.earlier}
        later={lineage.later}
        unsolvedYears={0}
        saidYears={of.repeatedYears}
        write={{ link: linkEarlier, unlink: unlinkEarlier }}
      />
    </>
  );
}
