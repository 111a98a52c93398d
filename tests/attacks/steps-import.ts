import { revokeAccessToken } from "@/db/commands/access-token";
import { handOutPasswords } from "@/db/commands/import-batch/passwords";
import { discardImport, recheckImport } from "@/db/commands/import-batch/receive";
import { startImport, undoImport } from "@/db/commands/import-batch/start";
import { finishImports } from "@/db/commands/import-batch/work";
import type { Day } from "@/domain/day";
import type { Stage } from "../support/look";
import { morning } from "../support/moment";
import { step } from "./script";

/** The steps of a batch of past cases; reading a file is proved beside its command: another congress reads its own. */
export function importSteps(stage: Stage, id: string, on: Day) {
  const { database, cast } = stage;
  const desk = [cast.staff, cast.otherStaff];
  const form = async () => ({ id });
  return {
    recheck: () => step("recheckImport", recheckImport, on, desk, form),
    discard: () => step("discardImport", discardImport, on, desk, form),
    start: () => step("startImport", startImport, on, desk, form),
    /** Once the worker has brought everything in. */
    undo: () =>
      step("undoImport", undoImport, on, desk, async () => {
        await finishImports(database, cast.congressId, () => morning(on));
        return { id };
      }),
  };
}

/** The passwords of those whom a roster brought. */
export const handOut = ({ cast }: Stage, id: string, on: Day) =>
  step("handOutPasswords", handOutPasswords, on, cast.administrator, async () => ({ id }));

/** The end of the lead deputy's own token. */
export const revokeToken = ({ cast }: Stage, id: string, on: Day) =>
  step("revokeAccessToken", revokeAccessToken, on, cast.lead, async () => ({ id }));
