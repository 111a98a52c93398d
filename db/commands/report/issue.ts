import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { fieldError } from "@/domain/field-error";
import { issueReportInput, withdrawReportInput } from "@/domain/report/input";
import { type DomainEvent, lockHead } from "../../chain";
import { type Context, command } from "../../command";
import { reportEditions, reports } from "../../schema";
import { allOrNothing } from "../../together";
import { moveReport, type ReportRecord, takeReport } from "./move";

/** Staff issues a frozen report under its number; an issued one about the same cases is superseded by it. */
export const issueReport = command({
  permission: "report.write",
  input: issueReportInput,
  async run(context, { id, version, number, issuedOn }) {
    const row = await takeReport(context, id, version, () => "issue");
    // Two reports that want the same number meet here, not at the unique index.
    await lockHead(context.tx, row.congressId);
    await allOrNothing([mustBeFree(context, row, number), mustBeBetween(context, row, issuedOn)]);
    const older = await supersede(context, row);
    const event = moveReport(context, row, "issue", { number, issuedOn }, { number, issuedOn });
    return {
      value: { id },
      events: [event, ...older],
      notices: [
        {
          to: [{ role: "leader" }, { role: "committee" }, { role: "government_office" }],
          key: "report.issue",
          values: { number },
        },
      ],
    };
  },
});

/** Staff takes a report back, with the reason; it stays readable where it was issued. */
export const withdrawReport = command({
  permission: "report.write",
  input: withdrawReportInput,
  async run(context, { id, version, note }) {
    const row = await takeReport(context, id, version, () => "withdraw");
    const event = moveReport(context, row, "withdraw", { withdrawal: note });
    return { value: { id }, events: [{ ...event, note }] };
  },
});

async function mustBeFree({ tx }: Context, { congressId, id }: ReportRecord, number: string) {
  const taken = and(eq(reports.congressId, congressId), eq(reports.number, number), ne(reports.id, id));
  if ((await tx.$count(reports, taken)) > 0) throw fieldError("number", { key: "report.taken" });
}

async function mustBeBetween({ tx, now }: Context, row: ReportRecord, issuedOn: string) {
  const { congressId, id, edition } = row;
  const [frozen] = await tx
    .select({ at: reportEditions.frozenAt })
    .from(reportEditions)
    .where(
      and(
        eq(reportEditions.congressId, congressId),
        eq(reportEditions.reportId, id),
        eq(reportEditions.edition, edition),
      ),
    );
  const [from, to] = [dayOf(frozen?.at ?? now), dayOf(now)];
  if (issuedOn < from) throw fieldError("issuedOn", { key: "too_early", values: { min: from } });
  if (issuedOn > to) throw fieldError("issuedOn", { key: "too_late", values: { max: to } });
}

async function supersede(
  context: Context,
  { congressId, scopeKey, id }: ReportRecord,
): Promise<DomainEvent[]> {
  const older = await context.tx
    .select()
    .from(reports)
    .where(
      and(eq(reports.congressId, congressId), eq(reports.scopeKey, scopeKey), eq(reports.state, "issued")),
    )
    .for("update");
  return older.map((row) =>
    moveReport(context, row, "supersede", { supersededBy: id }, { supersededBy: id }),
  );
}
