import "server-only";
import { moveReportInput } from "@/domain/report/input";
import type { Snapshot } from "@/domain/report/snapshot";
import { digestOf, lockHead } from "../../chain";
import { command } from "../../command";
import { later } from "../../later";
import { countForReport } from "../../queries/report-count";
import { reportEditions } from "../../schema";
import { moveReport, takeReport } from "./move";

/**
 * Freezes the figures of a report as they are now; a frozen one gets a new edition and keeps the old. The chain is
 * locked first, so nothing happens while it is counted: the edition is exactly what the events up to its number say.
 */
export const freezeReport = command({
  permission: "report.write",
  input: moveReportInput,
  async run(context, { id, version }) {
    const { tx, viewer, now } = context;
    const { congressId, userId } = viewer;
    const nameOf = ({ edition }: { edition: number }) => (edition === 0 ? "freeze" : "refreeze");
    const row = await takeReport(context, id, version, nameOf);
    const { seq, hash } = await lockHead(tx, congressId);
    const counted = await countForReport(tx, congressId, row.scope, now);
    const snapshot: Snapshot = { ...counted, asOf: now.toISOString(), seq, hash };
    const edition = row.edition + 1;
    const snapshotHash = digestOf(snapshot);
    const frozen = { snapshot, snapshotHash, seq, hash, frozenBy: userId, frozenAt: now };
    const place = { congressId, reportId: id, edition, text: row.text };
    later(tx, tx.insert(reportEditions).values({ ...place, ...frozen }));
    const event = moveReport(context, row, nameOf(row), { edition }, { edition, seq, snapshotHash });
    return { value: { id, edition }, events: [event] };
  },
});
