import { eq } from "drizzle-orm";
import { attach, detach } from "@/db/commands/attachment";
import { recheckImport } from "@/db/commands/import-batch/receive";
import { createReport } from "@/db/commands/report/create";
import { editReport } from "@/db/commands/report/edit";
import { freezeReport } from "@/db/commands/report/freeze";
import { issueReport } from "@/db/commands/report/issue";
import { attachments, keyVisits, reports } from "@/db/schema";
import { type Step, step } from "../../attacks/script";
import { keySteps } from "../../attacks/steps-key";
import { promiseOne } from "../../support/commitments";
import { importDesk } from "../../support/imports";
import { keyRow } from "../../support/key";
import type { Stage } from "../../support/look";
import { morning } from "../../support/moment";
import { act } from "../../support/steps";
import { replyOne } from "../../support/story";

const DAY = "2023-03-15";
const END = "2023-12-21";

/** A report on a year that another one takes the place of. */
export async function superseded(stage: Stage): Promise<Step[]> {
  const { database } = stage;
  const { staff, otherStaff } = stage.cast;
  const frozen = async () => {
    const { id } = await act(stage, createReport, staff, END, { kind: "year", year: 2021 });
    const seen = async () => {
      const [row] = await database.select().from(reports).where(eq(reports.id, id));
      return { id, version: row?.version ?? 0 };
    };
    await act(stage, editReport, staff, END, { ...(await seen()), text: "提出{{filed}}件。" });
    await act(stage, freezeReport, staff, END, await seen());
    return seen;
  };
  const older = await frozen();
  const numbered = (number: string) => ({ number, issuedOn: END });
  await act(stage, issueReport, staff, END, { ...(await older()), ...numbered("鹤人常〔2023〕21号") });
  const newer = await frozen();
  return [
    step("issueReport", issueReport, END, [staff, otherStaff], async () => ({
      ...{ ...(await newer()), ...numbered("鹤人常〔2023〕22号") },
    })),
  ];
}

/** Files where they hang on something else than a text, and a roster that is looked at again. */
export async function files(stage: Stage): Promise<Step[]> {
  const { database, cast } = stage;
  const { committee, roads, administrator } = cast;
  const { id } = await replyOne(stage, DAY);
  const key = keySteps(stage, id);
  for (const each of [key.nominate(DAY), key.decide(DAY), key.plan(DAY), key.visit(DAY)])
    await each.send(stage, each.rightful[0] ?? administrator, await each.form());
  const [visit] = await database
    .select()
    .from(keyVisits)
    .where(eq(keyVisits.keyId, (await keyRow(stage, id)).id));
  const promised = await promiseOne(stage, DAY);
  const file = { assignmentId: null, mime: "image/jpeg", size: 9, sha256: "d".repeat(64) };
  const roster = { name: "又一代表", account: "n-0002", cardNo: "990002", delegation: "北区代表团" };
  const desk = importDesk(database, administrator, morning(DAY));
  const batch = await desk.receive("roster", [roster]);
  const named = async (name: string) => {
    const [row] = await database.select().from(attachments).where(eq(attachments.name, name));
    return { id: row?.id ?? "" };
  };
  const onVisit = { suggestionId: id, purpose: "visit", subjectId: visit?.id, name: "站点.jpg" };
  const evidence = { purpose: "evidence", subjectId: promised.commitmentId, name: "候车亭.jpg" };
  return [
    step("attach", attach, DAY, committee, async () => ({ ...file, ...onVisit })),
    step("detach", detach, DAY, committee, () => named("站点.jpg")),
    step("attach", attach, DAY, roads.handler, async () => ({
      ...file,
      ...evidence,
      suggestionId: promised.id,
    })),
    step("detach", detach, DAY, roads.handler, () => named("候车亭.jpg")),
    step("recheckImport", recheckImport, DAY, administrator, async () => ({ id: batch })),
  ];
}
