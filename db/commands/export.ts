import "server-only";
import { exportInput } from "@/domain/export/input";
import { command } from "../command";

/** Notes that a list with personal data left the house as a file: which, narrowed to what, how many rows. */
export const noteExport = command({
  permission: "own_account.write",
  input: exportInput,
  async run(_context, { list, filter, rows, format }) {
    return { value: null, events: [{ name: "export.taken", detail: { list, filter, rows, format } }] };
  },
});
