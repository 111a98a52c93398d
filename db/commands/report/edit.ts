import "server-only";
import { editReportInput } from "@/domain/report/input";
import { digestOf } from "../../chain";
import { command } from "../../command";
import { moveReport, takeReport } from "./move";

/** Staff writes a report's own text, until it is issued; its placeholders stay placeholders. */
export const editReport = command({
  permission: "report.write",
  input: editReportInput,
  async run(context, { id, version, text }) {
    const row = await takeReport(context, id, version, () => "edit");
    const event = moveReport(context, row, "edit", { text }, { textHash: digestOf(text) });
    return { value: { id }, events: [event] };
  },
});
