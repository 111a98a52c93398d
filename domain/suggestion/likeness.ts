/**
 * What a title is compared by: pairs of neighbouring Chinese characters, and whole words and numbers of other
 * scripts. The frame 关于…的建议 and words that stand in every other title say nothing and are left out.
 */
export function pairsOf(title: string): string[] {
  const plain = title.normalize("NFKC").toLowerCase().replaceAll(FRAME, " ");
  const runs = plain.match(/\p{Script=Han}+|[a-z0-9]{2,}/gu) ?? [];
  return [...new Set(runs.flatMap(partsOf))].slice(0, MOST);
}

/** How much each pair tells, by how many of `all` titles it stands in: 电梯 tells more than 小区. */
export const weightsOf = (found: readonly number[], all: number): number[] =>
  found.map((titles) => Math.log(1 + all / (1 + titles)));

/** The weight of pairs that a title must share before it counts as alike. */
export const likeEnough = (weights: readonly number[]): number =>
  weights.reduce((sum, weight) => sum + weight, 0) * SHARE;

const SHARE = 0.3;

const MOST = 30;

const FRAME =
  /关于|的(?:建议|意见|批评)|建议|鹤壁市?|我市|全市|进一步|加强|加快|加大|推进|推动|完善|提升|提高|促进|优化|解决|问题|工作|力度|[在对和与及]/g;

function partsOf(run: string): string[] {
  if (/^[a-z0-9]/.test(run)) return [run];
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
