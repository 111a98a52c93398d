import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPersonalData } from "./find";

const found = (text: string) => findPersonalData(text).map(({ kind, text: place }) => `${kind} ${place}`);

describe("finds", () => {
  test.each([
    ["请联系王女士，电话13803921234。", ["mobile 13803921234"]],
    ["手机：138 0392 1234", ["mobile 138 0392 1234"]],
    ["１３８０３９２１２３４", ["mobile １３８０３９２１２３４"]],
    ["+86-13803921234", ["mobile +86-13803921234"]],
    ["办公电话0392-3300000", ["landline 0392-3300000"]],
    ["（0392）3300000转8012", ["landline （0392）3300000转8012"]],
    ["联系电话：3300000", ["landline 3300000"]],
    ["身份证号410601198001011230", ["idCard 410601198001011230"]],
    ["身份证 11010519491231002Ｘ", ["idCard 11010519491231002Ｘ"]],
    ["邮箱 li.ming@example.com。", ["email li.ming@example.com"]],
    ["卡号6222 0212 3456 7890 129", []],
    ["卡号4111 1111 1111 1111", ["bankCard 4111 1111 1111 1111"]],
    ["车牌豫F·12345的货车", ["plate 豫F·12345"]],
    ["新能源车豫FD12345", ["plate 豫FD12345"]],
    ["豫F A6789 停在路口", ["plate 豫F A6789"]],
    ["家住淇滨区黎阳路28号院3号楼2单元501室", ["address 家住淇滨区黎阳路28号院3号楼2单元501室"]],
    ["住在12号楼2单元301室", ["address 12号楼2单元301室"]],
    ["电话一三八零三九二一二三四", ["mobile 一三八零三九二一二三四"]],
    ["幺三八〇三九二幺二三四", ["mobile 幺三八〇三九二幺二三四"]],
    ["１３８－０３９２－１２３４", ["mobile １３８－０３９２－１２３４"]],
    ["138.0392.1234", ["mobile 138.0392.1234"]],
    ["1 3 8 0 3 9 2 1 2 3 4", ["mobile 1 3 8 0 3 9 2 1 2 3 4"]],
    ["138 - 0392 - 1234", ["mobile 138 - 0392 - 1234"]],
    ["1380392 1234", ["mobile 1380392 1234"]],
    ["008613803921234", ["mobile 008613803921234"]],
    ["Tel13803921234", ["mobile 13803921234"]],
    ["微信wx13803921234abc", ["mobile 13803921234"]],
    ["请致电1380392\n1234联系", ["mobile 1380392\n1234"]],
    ["138\u200b0392\u200d1234", ["mobile 138\u200b0392\u200d1234"]],
    ["办公电话——0392-3300000", ["landline 0392-3300000"]],
    ["0392-330-0000", ["landline 0392-330-0000"]],
    ["0392 3300 000分机12", []],
    ["（0392）3300 0000分机12", ["landline （0392）3300 0000分机12"]],
    ["+86 392 3300000", ["landline +86 392 3300000"]],
    ["电话：3300000、3300001", ["landline 3300000", "landline 3300001"]],
    ["联系电话（3300000）", ["landline 3300000"]],
    ["ID410601198001011230", ["idCard 410601198001011230"]],
    ["身份证4106 0119 8001 0112 30", ["idCard 4106 0119 8001 0112 30"]],
    ["身份证4106011980\n01011230", ["idCard 4106011980\n01011230"]],
    ["四一〇六〇一一九八〇〇一〇一一二三〇", ["idCard 四一〇六〇一一九八〇〇一〇一一二三〇"]],
    ["4111111111111111 13803921234", ["bankCard 4111111111111111", "mobile 13803921234"]],
    ["4111 1111 1111 1111 13803921234", ["bankCard 4111 1111 1111 1111", "mobile 13803921234"]],
    ["工行9558800200135073262", []],
    ["工行9558800200135073266", ["bankCard 9558800200135073266"]],
    ["li.ming @ example.com", ["email li.ming @ example.com"]],
    ["li.ming@\nexample.com", ["email li.ming@\nexample.com"]],
    ["新能源车豫FA12345", ["plate 豫FA12345"]],
    ["新能源货车豫F12345K", ["plate 豫F12345K"]],
    ["豫f12345", ["plate 豫f12345"]],
    ["豫 F·D12345", ["plate 豫 F·D12345"]],
    ["粤Z1234港", ["plate 粤Z1234港"]],
    ["黎阳路二十八号", ["address 黎阳路二十八号"]],
    ["12号楼2单元301", ["address 12号楼2单元301"]],
    ["家园小区A座1203室", ["address 家园小区A座1203室"]],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));

  test("an address is a maybe, a number is sure", () => {
    expect(findPersonalData("黎阳路28号").map(({ sure }) => sure)).toEqual([false]);
    expect(findPersonalData("13803921234").map(({ sure }) => sure)).toEqual([true]);
  });
});

describe("raises no false alarm on", () => {
  test.each([
    "鹤政办函〔2023〕128号",
    "《关于增设北区公交站点的建议》（第12-1-047号）",
    "2023年3月15日至2023年6月15日",
    "投资13800万元，其中2023年安排1380.3921万元",
    "面积123456.78平方米，长12345米",
    "建议编号 2023-047、12-1-229",
    "20230315",
    "统一编码 410601198001011233",
    "第12345678901234567890号批复",
    "12345政务服务热线",
    "国道G107与省道S304交叉口",
    "对市十二届人大一次会议第15号建议的答复",
    "惠及群众13万余人，1380户",
    "2023-2025年，每年1至3月",
    "代码 1234567890123456",
    "人数\n1380\n3921234\n",
    "长15000-20000米，宽13-15米",
    "二〇二三年一月，第一二三期",
    "统一社会信用代码91410600MA45138039",
    "新增3500座，第3座1203",
  ])("%s", (text) => expect(found(text)).toEqual([]));
});

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const mobile = fc.tuple(fc.constantFrom("3", "5", "7", "8", "9"), digits(9)).map(([a, b]) => `1${a}${b}`);
const wide = (text: string) => text.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

test("a mobile number is found whatever Chinese stands around it, wide or narrow", () =>
  fc.assert(
    fc.property(
      mobile,
      fc.stringMatching(/^[\u4e00-\u9fa5，。]{0,12}$/),
      fc.boolean(),
      (number, around, isWide) => {
        const shown = isWide ? wide(number) : number;
        const text = `${around}${shown}${around}`;
        expect(findPersonalData(text).some((one) => text.slice(one.start, one.end) === shown)).toBe(true);
      },
    ),
  ));

test("findings are in order, apart from each other, and say what stands there", () =>
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 200 }),
      mobile,
      fc.string(),
      (before, number, after) => {
        const text = before + number + after;
        let last = 0;
        for (const one of findPersonalData(text)) {
          expect(one.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(one.start, one.end)).toBe(one.text);
          last = one.end;
        }
      },
    ),
  ));

test("a long text of digits and blanks takes no time", () => {
  const begun = performance.now();
  findPersonalData("1 2-3 ".repeat(20_000) + "路".repeat(20_000) + "a".repeat(20_000));
  expect(performance.now() - begun).toBeLessThan(1500);
});
