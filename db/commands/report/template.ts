import "server-only";
import { tooLate } from "@/domain/refusal";
import { templateInput } from "@/domain/report/input";
import { digestOf } from "../../chain";
import { command } from "../../command";
import { findTemplate } from "../../queries/report";
import { reportTemplates } from "../../schema";

/** Staff saves a version of the template; whoever began from an older one is told that somebody was faster. */
export const saveTemplate = command({
  permission: "report.write",
  input: templateInput,
  async run({ tx, viewer, now }, { seen, text }) {
    const { congressId, userId } = viewer;
    const current = await findTemplate(tx, viewer);
    if (current.version !== seen) throw tooLate();
    const version = seen + 1;
    const [row] = await tx
      .insert(reportTemplates)
      .values({ congressId, version, text, savedBy: userId, savedAt: now })
      .onConflictDoNothing()
      .returning({ version: reportTemplates.version });
    if (!row) throw tooLate();
    return {
      value: { version },
      events: [{ name: "report.saveTemplate", detail: { version, textHash: digestOf(text) } }],
    };
  },
});
