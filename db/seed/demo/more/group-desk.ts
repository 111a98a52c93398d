import "server-only";
import { agreeToSplit, proposeSplit } from "../../../commands/group/split";
import { answerLetter } from "../../../commands/paper/letter";
import { convertMotion } from "../../../commands/paper/motion";
import { assignCase, moveCase, proposeNotToAccept } from "../acts/desk";
import { seenSuggestion } from "../acts/seen";
import { found, nth } from "../cast";
import type { Present } from "../now/present";
import { filed, handlersOf } from "../now/roads";
import type { Telling } from "../stage";
import type { Story } from "../world";

/** Two matters in one text: staff proposes, the deputy agrees, and each part goes to its own review. */
export async function* splitAgreed(story: Story, { ago }: Present): Telling<void> {
  yield* filed(story, ago(6));
  yield story.diary.on(ago(4));
  await propose(
    story,
    ["关于改造山城区东部片区便民市场的建议", "关于延长山城区东部片区公交运营时间的建议"],
    [1, 1, 2],
  );
  yield story.diary.on(ago(3));
  const { id, version } = await seenSuggestion(story);
  await story.stage.perform(agreeToSplit, story.lead.viewer, {
    id,
    version,
    note: "同意，分开办理更有针对性。",
  });
}

/** Two matters in one text: staff proposes, and the deputy has not answered yet. */
export async function* splitProposed(story: Story, { ago }: Present): Telling<void> {
  yield* filed(story, ago(3));
  yield story.diary.on(ago(1));
  await propose(story, ["关于更新高村镇卫生院检验设备的建议", "关于修复高村镇文化广场的建议"], [1, 2]);
}

async function propose(story: Story, titles: readonly string[], parts: readonly number[]) {
  const { id, version } = await seenSuggestion(story);
  const place = Object.fromEntries(parts.map((part, index) => [`p${index + 1}`, String(part)]));
  const note = "内容涉及不同部门职责的两个事项，按照一事一议的要求，建议拆分为两件分别办理。";
  await story.stage.perform(proposeSplit, nth(story.cast.staff, 0).viewer, {
    id,
    version,
    titles,
    place,
    note,
  });
}

/** A motion that the Presidium handed on; `assigned`: and that has its unit already. */
export const motion = (part: number, assigned: boolean) =>
  async function* (story: Story, { inSession }: Present): Telling<void> {
    const { text, cast, lead, diary, stage, luck } = story;
    const staff = nth(cast.staff, 1);
    yield diary.at(inSession(part));
    const signers = luck.some(
      11,
      cast.deputies.filter((deputy) => deputy !== lead),
    );
    await stage.perform(convertMotion, staff.viewer, {
      ...{
        id: story.id,
        title: text.title,
        situation: text.situation,
        cause: text.cause,
        points: text.points,
      },
      ...{ categoryId: found(cast.categories.get(text.category), text.category), publicity: "full" },
      ...{ leadId: lead.viewer.userId, signerIds: signers.map(({ viewer }) => viewer.userId) },
      ...{ decision: "大会主席团第二次会议决定作为建议办理", decidedOn: diary.today(), secretChecked: "on" },
    });
    if (!assigned) return;
    yield diary.at(inSession(part + 0.2));
    await assignCase(story, staff, handlersOf(story));
  };

/** A text that was treated as a letter and answered. */
export async function* answeredLetter(story: Story, present: Present): Telling<void> {
  yield* openLetter(story, present);
  yield story.diary.on(present.ago(2));
  const { id, version } = await seenSuggestion(story);
  const text =
    "经与自然资源部门核实，当年的批准文件已在市档案馆找到复印件，窗口已一次性列出需要补充的两项材料，并安排专人协助老人办理，预计二十个工作日内完成登记。感谢您对群众的关心。";
  const answer = { id, version, text, answeredOn: story.diary.today() };
  await story.stage.perform(answerLetter, nth(story.cast.staff, 0).viewer, answer);
}

/** A text that was treated as a letter and waits for its answer. */
export async function* openLetter(story: Story, { ago }: Present): Telling<void> {
  yield* filed(story, ago(9));
  yield story.diary.on(ago(7));
  const note = "所提事项涉及个人的具体事务，按代表来信转有关部门核实，结果书面告知代表。";
  await proposeNotToAccept(story, nth(story.cast.staff, 0), {
    kind: "letter",
    ground: "private_matter",
    note,
  });
  yield story.diary.on(ago(6));
  await moveCase(story, nth(story.cast.staff, 1), "treatAsLetter");
}
