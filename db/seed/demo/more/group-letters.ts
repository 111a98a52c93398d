import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { answerLetter } from "../../../commands/paper/letter";
import { suggestions } from "../../../schema";
import { nth } from "../cast";
import { createDiary } from "../diary";
import { luckOf } from "../luck";
import type { Life } from "../stage";
import type { World } from "../world";

/** The letters of 2023 were answered within the month after the session. */
export async function* answerOldLetters({ stage, cast }: World): Life {
  const diary = createDiary(stage.calendar, luckOf("old letters"), new Date(0));
  const staff = nth(cast.staff, 1);
  yield diary.on("2023-03-17");
  const open = await stage.database
    .select({ id: suggestions.id, version: suggestions.version })
    .from(suggestions)
    .where(
      and(
        eq(suggestions.congressId, staff.viewer.congressId),
        eq(suggestions.state, "letter"),
        isNull(suggestions.letterAnsweredOn),
      ),
    )
    .orderBy(asc(suggestions.title));
  for (const seen of open) {
    const answer = { ...seen, text: ANSWER, answeredOn: diary.today() };
    await stage.perform(answerLetter, staff.viewer, answer);
    yield diary.soon();
  }
}

const ANSWER =
  "您反映的事项已转有关部门核实，部门已派人上门了解情况，向当事人说明了政策和办理途径，并将结果书面告知当事人。感谢您对群众的关心。";
