import "server-only";

/** A request as the API reads it: Next's own is one, and so is one that Next has not seen (programs.ts). */
export type Asked = {
  readonly method: string;
  readonly url: string;
  readonly headers: { get: (name: string) => string | null; has: (name: string) => boolean };
  readonly body: AsyncIterable<Uint8Array> | null;
};

/** An answer as the API tells it. What sends it makes of it what it needs: a `Response` costs as much as a small read. */
export class Answer {
  constructor(
    readonly status: number,
    readonly headers: Readonly<Record<string, string>>,
    readonly body: string | null,
  ) {}

  /** The same with some headers more; its own stay. */
  with(headers: Readonly<Record<string, string>>): Answer {
    return new Answer(this.status, { ...headers, ...this.headers }, this.body);
  }
}

/** JSON with its status. */
export const asJson = (
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Answer => new Answer(status, { "Content-Type": "application/json", ...headers }, JSON.stringify(body));

/** As Next sends it. */
export const asResponse = (answer: Answer | Response): Response =>
  answer instanceof Response
    ? answer
    : new Response(answer.body, { status: answer.status, headers: { ...answer.headers } });
