import { answerPublic } from "@/server/portal/answer";
import { readPicture } from "@/server/portal/picture";

/** The picture that a shared link shows. */
export async function GET(request: Request, { params }: RouteContext<"/portal/picture/[id]">) {
  const { id } = await params;
  return answerPublic(request, async () => {
    const { bytes, hash } = await readPicture(id);
    return { bytes, type: "image/png", tag: hash };
  });
}
