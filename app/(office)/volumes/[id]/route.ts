import { getTranslations } from "next-intl/server";
import { db } from "@/db/client";
import { findMadeVolume } from "@/db/queries/volume";
import { FORMATS } from "@/domain/document/format";
import { answer } from "@/server/api/answer";
import { readStored } from "@/server/files";

/** One's own made volume as a file, while it is kept. */
export const GET = answer("volume.order", async (viewer, _request, { params }) => {
  const volume = await findMadeVolume(db, viewer, String((await params).id), new Date());
  const [bytes, t] = await Promise.all([readStored(volume.sha256), getTranslations("volume")]);
  const name = encodeURIComponent(`${t("title")}.${volume.format}`);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": FORMATS[volume.format],
      "Content-Disposition": `attachment; filename="volume.${volume.format}"; filename*=UTF-8''${name}`,
      "Content-Length": String(bytes.byteLength),
      "Cache-Control": "no-store",
    },
  });
});
