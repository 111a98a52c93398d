import type { Text } from "@/domain/form-state";

/** What became of files that were sent: how many are there now, what was refused, and whether some should be sent again. */
export type Sent = { count: number; refused: readonly Text[]; again: boolean };

type Post = (body: FormData) => Promise<Pick<Response, "ok" | "status" | "json">>;

/**
 * Sends files one by one, so that a large one does not take the others along; `sent` remembers those that arrived.
 * A broken line or a lost session ends it: the rest is sent again when that is mended.
 */
export async function sendFiles(
  files: readonly File[],
  sent: WeakSet<File>,
  post: (file: File) => Answer,
): Promise<Sent> {
  let count = 0;
  const refused: Text[] = [];
  for (const file of files.filter((each) => !sent.has(each))) {
    const answer = await post(file).catch(() => LOST);
    if (answer === null) {
      sent.add(file);
      count += 1;
    } else {
      refused.push(answer);
      if (AGAIN.includes(answer.key)) return { count, refused, again: true };
    }
  }
  return { count, refused, again: false };
}

type Answer = Promise<Text | null>;

/** Sends one file with the fields of its form: null, or why it was not taken. */
export const postFile =
  (fields: FormData, post: Post) =>
  async (file: File): Answer => {
    const body = new FormData();
    for (const [name, value] of fields)
      if (typeof value === "string" && name !== "next") body.append(name, value);
    body.append("file", file);
    const answer = await post(body);
    if (answer.ok) return null;
    const { key, values } = (await answer.json()) as Partial<Text>;
    return key === undefined ? LOST : { key, ...(values ? { values } : {}) };
  };

const LOST: Text = { key: "attachment.lost" };
const AGAIN = [LOST.key, "general.signIn"];
