/** The delegations of the demo's congress: five counties and districts, and four bodies. `seats`: deputies; `posts`: what they do; `marks`: words of a text from there. */
export const DELEGATIONS = [
  {
    key: "xunxian",
    name: "浚县代表团",
    nameEn: "Xun County delegation",
    seats: 60,
    posts: "county",
    marks: ["浚县", "卫河", "黎阳", "屯子", "善堂", "卫贤", "小河镇", "大伾"],
  },
  {
    key: "qixian",
    name: "淇县代表团",
    nameEn: "Qi County delegation",
    seats: 52,
    posts: "county",
    marks: ["淇县", "朝歌", "黄洞", "高村", "桥盟", "云梦", "庙口", "西岗"],
  },
  {
    key: "qibin",
    name: "淇滨区代表团",
    nameEn: "Qibin District delegation",
    seats: 48,
    posts: "city",
    marks: ["淇滨", "淇水", "桂鹤", "大河涧", "上峪"],
  },
  {
    key: "shancheng",
    name: "山城区代表团",
    nameEn: "Shancheng District delegation",
    seats: 44,
    posts: "city",
    marks: ["山城", "汤河", "红旗街道", "鹿楼", "石林"],
  },
  {
    key: "heshan",
    name: "鹤山区代表团",
    nameEn: "Heshan District delegation",
    seats: 30,
    posts: "city",
    marks: ["鹤山", "矿区", "矿工", "煤矿", "王家"],
  },
  {
    key: "shizhi",
    name: "市直代表团",
    nameEn: "City bodies delegation",
    seats: 34,
    posts: "city",
    marks: [],
  },
  {
    key: "junren",
    name: "解放军代表团",
    nameEn: "People's Liberation Army delegation",
    seats: 8,
    posts: "army",
    marks: ["退役军人", "优抚"],
  },
  {
    key: "shifanqu",
    name: "示范区代表团",
    nameEn: "Demonstration zone delegation",
    seats: 12,
    posts: "city",
    marks: ["示范区", "鹤壁东站"],
  },
  {
    key: "jingkaiqu",
    name: "经开区代表团",
    nameEn: "Economic development zone delegation",
    seats: 12,
    posts: "city",
    marks: ["经开区", "电子电器", "镁"],
  },
] as const;

/** A delegation's key. */
export type DelegationKey = (typeof DELEGATIONS)[number]["key"];

/** The delegation that a text speaks of most, if it names a place at all. */
export function homeOf(words: string): DelegationKey | null {
  const counted = DELEGATIONS.map(({ key, marks }) => ({
    key,
    count: marks.reduce((sum, mark) => sum + words.split(mark).length - 1, 0),
  }));
  const [best] = counted.toSorted((a, b) => b.count - a.count);
  return best && best.count > 0 ? best.key : null;
}
