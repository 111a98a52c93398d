import { and, eq } from "drizzle-orm";
import { addExpert } from "@/db/commands/evaluation/expert";
import { holdMeeting } from "@/db/commands/evaluation/hold";
import { callPanel } from "@/db/commands/evaluation/panel";
import { evaluationExperts, evaluations } from "@/db/schema";
import type { Day } from "@/domain/day";
import { rowOf, type Stage } from "./look";
import { act, moveCase } from "./steps";

/** Experts of the pool, new ones each time. Returns their ids. */
export async function someExperts(stage: Stage, on: Day, count = 3): Promise<string[]> {
  const ids = Array.from({ length: count }, () => crypto.randomUUID());
  for (const id of ids) {
    const fields = { name: `专家${id.slice(0, 6)}`, field: "交通工程", employer: "市职业学院", phone: "" };
    await act(stage, addExpert, stage.cast.staff, on, { id, ...fields });
  }
  return ids;
}

/** The evaluation of a case in its present round, as it stands. */
export async function evaluationRow(stage: Stage, id: string) {
  const { round } = await rowOf(stage, id);
  const [row] = await stage.database
    .select()
    .from(evaluations)
    .where(
      and(
        eq(evaluations.congressId, stage.cast.congressId),
        eq(evaluations.suggestionId, id),
        eq(evaluations.round, round),
      ),
    );
  if (!row) throw new Error(`No evaluation of ${id}`);
  return row;
}

/** The experts who sit in a case's panel. */
export async function seatsOf(stage: Stage, id: string): Promise<string[]> {
  const { id: evaluationId } = await evaluationRow(stage, id);
  const rows = await stage.database
    .select({ expertId: evaluationExperts.expertId })
    .from(evaluationExperts)
    .where(eq(evaluationExperts.evaluationId, evaluationId));
  return rows.map(({ expertId }) => expertId);
}

/** A form that calls a panel of three for this day. */
export const panelForm = async (stage: Stage, on: Day, id: string) => ({
  id,
  expertIds: await someExperts(stage, on),
  meetingOn: on,
  place: "第二会议室",
});

/** Staff calls a panel, and it meets on the same day. */
export async function holdPanel(stage: Stage, on: Day, id: string): Promise<void> {
  const { staff } = stage.cast;
  const form = await panelForm(stage, on, id);
  await act(stage, callPanel, staff, on, form);
  const { version } = await evaluationRow(stage, id);
  const views = form.expertIds.map((expertId) => ({ expertId, view: "办理合规，仍可改进。" }));
  await act(stage, holdMeeting, staff, on, { id, version, minutes: "逐点讨论。", views });
}

/** The panel meets, and staff records its opinion. */
export async function evaluateIt(stage: Stage, on: Day, id: string, opinion: string): Promise<void> {
  await holdPanel(stage, on, id);
  await moveCase(stage, on, id, stage.cast.staff, "evaluate", opinion);
}
