import { answerPublic } from "@/server/portal/answer";
import { readFeed } from "@/server/portal/feed";

/** `/portal/feed.xml?unit=&category=&q=`: what changed last, for a reader of feeds. */
export function GET(request: Request): Promise<Response> {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  return answerPublic(request, async () => {
    const { text, tag } = await readFeed(asked);
    return { bytes: text, tag, type: "application/atom+xml; charset=utf-8" };
  });
}
