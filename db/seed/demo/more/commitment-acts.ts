import "server-only";
import { closeUnrated, rateCommitment } from "../../../commands/commitment/rate";
import { sweepCommitments } from "../../../commands/commitment/sweep";
import { urgeCommitment } from "../../../commands/commitment/urge";
import { cancelCommitment, changeDay, fulfil, noteProgress } from "../../../commands/commitment/work";
import { raterOf } from "../../../queries/rater";
import { HEBI } from "../../reference";
import { found, nth, type Unit } from "../cast";
import { luckOf } from "../luck";
import type { DemoText } from "../texts";
import type { World } from "../world";
import type { PlannedAct } from "./commitment-plan";
import { WORDS } from "./commitment-plan";
import type { Held } from "./commitment-rows";
import { attachScan } from "./scan";

type Theatre = Pick<World, "stage" | "cast">;

/** Somebody does what the plan says to a promise. */
export async function actOn(
  theatre: Theatre,
  text: DemoText | null,
  held: Held,
  act: PlannedAct,
): Promise<void> {
  const unit = found(
    [...theatre.cast.units.values()].find(({ id }) => id === held.unitId),
    "unit that promised",
  );
  await ACTS[act.name]({ ...theatre, unit, held, act, key: text?.key ?? "" });
}

type Scene = Theatre & { unit: Unit; held: Held; act: PlannedAct; key: string };

const seen = ({ held: { id, version }, act }: Scene) => ({ id, version, note: WORDS[act.words] });
const handler = ({ unit }: Scene) => nth(unit.handlers, 0).viewer;
const staff = ({ cast }: Scene) => nth(cast.staff, 1).viewer;

const ACTS: Record<PlannedAct["name"], (scene: Scene) => Promise<unknown>> = {
  replace: async ({ stage, unit, held: { earlier } }) => {
    for (const { id, version } of earlier)
      await stage.perform(cancelCommitment, unit.head.viewer, { id, version, note: WORDS.replaced });
  },
  note: (scene) => scene.stage.perform(noteProgress, handler(scene), seen(scene)),
  change: (scene) =>
    scene.stage.perform(changeDay, handler(scene), { ...seen(scene), dueOn: scene.act.dueOn }),
  fulfil: keep,
  rate: (scene) => rate(scene, luckOf(`${scene.key} kept`).chance(0.7) ? "satisfied" : "basically_satisfied"),
  dispute: (scene) => rate(scene, "dissatisfied"),
  sweep: (scene) =>
    scene.stage.perform(sweepCommitments, handler(scene), {
      lines: [{ id: scene.held.id, note: WORDS[scene.act.words] }],
    }),
  urge: (scene) => scene.stage.perform(urgeCommitment, staff(scene), seen(scene)),
  close: ({ stage, held: { id, version }, ...scene }) =>
    stage.perform(closeUnrated, nth(scene.cast.staff, 1).viewer, { id, version }),
};

/** With its evidence where there is a paper; where there is none, the unit says why. */
async function keep(scene: Scene) {
  const { stage, unit, held } = scene;
  const papers = luckOf(`${scene.key} evidence`).chance(0.5);
  if (papers) {
    const name = scene.act.words === "done" ? "完工验收单.pdf" : "整改验收单.pdf";
    const paper = { suggestionId: held.suggestionId, subjectId: held.id, name };
    await attachScan(stage, nth(unit.handlers, 0), { ...paper, purpose: "evidence" });
  }
  const withoutEvidence = papers ? "" : "现场可见，已请代表到现场查看。";
  await stage.perform(fulfil, handler(scene), { ...seen(scene), withoutEvidence });
}

/** The deputy who rates the case; when there is none any more, nobody does. */
async function rate(scene: Scene, verdict: string) {
  const { stage, cast, held } = scene;
  const rater = await raterOf(stage.database, { congressId: HEBI, id: held.suggestionId });
  const deputy = cast.deputies.find(({ viewer }) => viewer.userId === rater);
  if (deputy) await stage.perform(rateCommitment, deputy.viewer, { ...seen(scene), verdict });
}
