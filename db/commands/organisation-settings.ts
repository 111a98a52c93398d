import "server-only";
import { eq } from "drizzle-orm";
import { changeSettingsInput, settingsFields } from "@/domain/organisation/settings";
import { command } from "../command";
import { findCongress } from "../queries/organisation";
import { congresses } from "../schema";
import { beforeAndAfter, lockOrganisation, mustBeAsSeen, said } from "./organisation";

/** Changes what a congress decides for itself; cases under way meet the new setting at their next step. */
export const changeSettings = command({
  permission: "organisation.write",
  input: changeSettingsInput,
  async run({ tx, viewer }, { seen, ...wanted }) {
    await lockOrganisation(tx, viewer);
    const { id, settings } = await findCongress(tx, viewer);
    mustBeAsSeen(settingsFields, settings, seen, wanted);
    await tx
      .update(congresses)
      .set({ settings: { ...settings, ...wanted } })
      .where(eq(congresses.id, id));
    return said("congress.changeSettings", id, beforeAndAfter(settingsFields, settings, wanted));
  },
});
