import { FILE_LIMITS } from "@/domain/attachment/kinds";
import type { Text } from "@/domain/form-state";

/** What became of files that were sent: how many are there now, and what was refused. */
export type Sent = { count: number; refused: readonly Text[] };

type Post = (body: FormData) => Promise<Pick<Response, "ok" | "status" | "json">>;

/**
 * Sends the files of a queue one by one, so that a large one does not take the others along; what is added meanwhile goes
 * too. A broken line or a lost session ends it: what is still in the queue is sent again when that is mended.
 */
export async function sendFiles(queue: File[], post: (file: File) => Answer): Promise<Sent> {
  let count = 0;
  const refused: Text[] = [];
  for (let [file] = queue; file; [file] = queue) {
    const answer = await post(file).catch(() => LOST);
    if (answer === null) count += 1;
    else refused.push(answer);
    if (answer !== null && AGAIN.includes(answer.key)) break;
    queue.shift();
  }
  return { count, refused };
}

type Answer = Promise<Text | null>;

/** Sends one file with the fields of its form: null, or why it was not taken. One that is too large does not travel. */
export const postFile =
  (fields: FormData, post: Post) =>
  async (file: File): Answer => {
    if (file.size > FILE_LIMITS.bytes) return tooLarge(file);
    const body = new FormData();
    for (const [name, value] of fields)
      if (typeof value === "string" && name !== "next") body.append(name, value);
    body.append("file", file);
    const answer = await post(body);
    if (answer.ok) return null;
    const { key, values } = (await answer.json()) as Partial<Text>;
    return key === undefined ? LOST : { key, ...(values ? { values } : {}) };
  };

const tooLarge = ({ name }: File): Text => ({
  key: "attachment.tooLarge",
  values: { name, max: FILE_LIMITS.bytes / 1024 / 1024 },
});

const LOST: Text = { key: "attachment.lost" };
const AGAIN = [
  LOST.key,
  "general.signIn",
  "general.otherPerson",
  "general.otherRole",
  "general.firstPassword",
];
