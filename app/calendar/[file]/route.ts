import { answerFeed } from "@/server/feed/answer";

/** `/calendar/<secret>.ics`: a person's due days, for his calendar program. */
export async function GET(request: Request, { params }: RouteContext<"/calendar/[file]">): Promise<Response> {
  return answerFeed(request, (await params).file);
}
