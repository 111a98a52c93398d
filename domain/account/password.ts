import type { Text } from "../form-state";

/** A password has at least so many characters. */
const SHORTEST_PASSWORD = 10;

/** Longer ones only cost time. */
export const LONGEST_PASSWORD = 128;

/** What is wrong with a password that somebody chose, or null; the texts are words of `validation`. */
export function passwordComplaint(password: string, account: string): Text | null {
  if ([...password].length < SHORTEST_PASSWORD)
    return { key: "too_short", values: { min: SHORTEST_PASSWORD } };
  if (password.length > LONGEST_PASSWORD) return { key: "too_long", values: { max: LONGEST_PASSWORD } };
  const plain = password.normalize("NFKC").toLowerCase();
  if (isLike(plain, account.toLowerCase())) return { key: "password_like_account" };
  return isCommon(plain) ? { key: "password_common" } : null;
}

// A name of two or three letters may well stand inside an honest password.
const isLike = (plain: string, account: string) =>
  plain === account || (account.length >= 4 && plain.includes(account));

/** Everybody tries these first: a known word with digits around it, a run of keys, a few characters again and again. */
function isCommon(plain: string): boolean {
  const letters = plain.replace(/[^\p{L}]/gu, "");
  const isRun = RUNS.some((run) => run.includes(plain) || [...run].reverse().join("").includes(plain));
  return new Set(plain).size < 4 || isRun || COMMON_WORDS.has(letters) || COMMON.has(plain);
}

const RUNS = [
  "01234567890123456789",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "1qaz2wsx3edc4rfv5tgb",
];

const COMMON_WORDS = new Set(
  "a aa aaa abc abcd admin administrator hebi hebirenda hello iloveyou letmein mima passw password passwd qq qwe qwer qwert qwerty qwertyuiop qweasd qweasdzxc renda root test user welcome woaini woaizhongguo yanlu zhongguo".split(
    " ",
  ),
);

const COMMON = new Set(
  "1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5 5201314520 1314520520 p@ssw0rd123 p@ssword123".split(" "),
);
