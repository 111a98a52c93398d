/**
 * What a title is compared by: pairs of neighbouring Chinese characters, and whole words and numbers of other
 * scripts. The frame 关于…的建议 and verbs that stand in every other title say nothing and are left out.
 */
export function pairsOf(title: string): string[] {
  const plain = title.normalize("NFKC").toLowerCase().replaceAll(FRAME, " ");
  const runs = plain.match(/\p{Script=Han}+|[a-z0-9]{2,}/gu) ?? [];
  return [...new Set(runs.flatMap(partsOf))].slice(0, MOST);
}

/** How many of `of` pairs must be found again before a title counts as alike. */
export const likeEnough = (of: number): number => Math.max(Math.min(of, 2), Math.ceil(of * 0.3));

const MOST = 30;

const FRAME =
  /关于|的(?:建议|意见|批评)|建议|鹤壁市?|我市|全市|进一步|加强|加快|加大|推进|推动|完善|提升|提高|促进|优化|解决|问题|工作|力度/g;

function partsOf(run: string): string[] {
  if (/^[a-z0-9]/.test(run)) return [run];
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
