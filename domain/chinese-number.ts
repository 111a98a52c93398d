const DIGITS = "零一二三四五六七八九";

/** A whole number from 1 to 99 as official letters write it: 12 is 十二. Other numbers stay as they are. */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) return String(n);
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const ten = tens === 0 ? "" : tens === 1 ? "十" : `${DIGITS[tens]}十`;
  return ten + (ones === 0 ? "" : DIGITS[ones]);
}
