import { desc, eq } from "drizzle-orm";
import { attach } from "@/db/commands/attachment";
import { savePaper } from "@/db/commands/paper/enter";
import { filePaper } from "@/db/commands/paper/file";
import { answerLetter, correctLetterAnswer } from "@/db/commands/paper/letter";
import { convertMotion } from "@/db/commands/paper/motion";
import { ratePaper } from "@/db/commands/paper/rate";
import { replies } from "@/db/schema";
import type { Day } from "@/domain/day";
import type { Verdict } from "@/domain/rating/dictionary";
import type { Stage } from "../support/look";
import { act, fullText, seen } from "../support/steps";
import { step } from "./script";

/** The signed paper, attached by who enters it. */
async function scan(stage: Stage, on: Day, suggestionId: string, subjectId: string | null) {
  const file = {
    name: `${crypto.randomUUID()}.pdf`,
    mime: "application/pdf",
    size: 9,
    sha256: "c".repeat(64),
  };
  const place = { suggestionId, subjectId, assignmentId: null, purpose: "scan" };
  await act(stage, attach, stage.cast.staff, on, { ...place, ...file });
}

/** The steps of what comes on paper, each with the form as the right person sends it. */
export function paperSteps(stage: Stage, id: string) {
  const { staff, otherStaff, lead, second, third } = stage.cast;
  const desk = [staff, otherStaff];
  const at = () => seen(stage, id);
  return {
    enter: (on: Day) =>
      step("savePaper", savePaper, on, desk, async () => ({
        ...{ id, version: 0, leadId: lead.userId, ...fullText(stage), cosignerIds: [second.userId] },
        wishedUnitIds: [],
      })),
    file: (on: Day) =>
      step("filePaper", filePaper, on, staff, async () => {
        await scan(stage, on, id, null);
        return at();
      }),
    rate: (on: Day, overall: Verdict) =>
      step(`ratePaper ${overall}`, ratePaper, on, desk, async () => {
        const [letter] = await stage.database
          .select({ id: replies.id })
          .from(replies)
          .where(eq(replies.suggestionId, id))
          .orderBy(desc(replies.round));
        await scan(stage, on, id, letter?.id ?? null);
        const verdicts = { handling: overall, result: overall, overall, ratedOn: on };
        return { ...(await at()), ...verdicts, reason: "没有解决", demand: "限期解决" };
      }),
    answer: (on: Day) =>
      step("answerLetter", answerLetter, on, desk, async () => ({
        ...(await at()),
        text: "已核实。",
        answeredOn: on,
      })),
    correct: (on: Day) =>
      step("correctLetterAnswer", correctLetterAnswer, on, desk, async () => ({
        ...{ ...(await at()), text: "已重新核实。", answeredOn: on, note: "部门写错" },
      })),
    motion: (on: Day) =>
      step("convertMotion", convertMotion, on, desk, async () => ({
        ...{ id, ...fullText(stage), leadId: lead.userId, signerIds: [second.userId, third.userId] },
        ...{ decision: "主席团决定", decidedOn: "2023-02-23", secretChecked: "on" },
      })),
  };
}
