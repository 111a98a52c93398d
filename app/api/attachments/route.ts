import { NextResponse } from "next/server";
import { z } from "zod";
import { perform } from "@/db/command";
import { attach } from "@/db/commands/attachment";
import { safeReturn } from "@/domain/account/return-path";
import { FILE_LIMITS } from "@/domain/attachment/kinds";
import { ATTACHMENT_PURPOSES } from "@/domain/attachment/purposes";
import { Refusal } from "@/domain/refusal";
import { answer } from "@/server/api";
import { publicOrigin } from "@/server/env";
import { storeFile } from "@/server/files";

const noneOrId = z
  .union([z.literal("").transform(() => null), z.uuid()])
  .nullish()
  .transform((id) => id ?? null);

const target = z.object({
  suggestionId: z.uuid(),
  assignmentId: noneOrId,
  purpose: z.enum(ATTACHMENT_PURPOSES).default("text"),
  subjectId: noneOrId,
});

/** Takes files for a case, from a script (JSON comes back) or from a plain form (`next` is where it goes on). */
export const POST = answer("attachment.write", async (viewer, request) => {
  mustBeOurs(request);
  if (Number(request.headers.get("content-length") ?? 0) > FILE_LIMITS.bytes * 1.1)
    throw new Refusal("conflict", "attachment.tooLarge", { max: FILE_LIMITS.bytes / 1024 / 1024 });
  const form = await request.formData();
  const place = target.parse(Object.fromEntries(form));
  const files = form.getAll("file").filter((part): part is File => part instanceof File && part.name !== "");
  const next = form.get("next");
  try {
    const ids = [];
    for (const file of files) {
      const stored = await storeFile(file);
      ids.push(await perform(attach, viewer, { ...place, ...stored }));
    }
    return typeof next === "string" ? back(next) : { attached: ids };
  } catch (error) {
    if (typeof next !== "string" || !(error instanceof Refusal)) throw error;
    return back(next, error.because.key);
  }
});

// The session's cookie does not travel with a form of another site; the origin says so once more.
function mustBeOurs(request: Request): void {
  const origin = request.headers.get("origin");
  const host = request.headers.get("host");
  const ours =
    origin === publicOrigin() || (origin !== null && URL.canParse(origin) && new URL(origin).host === host);
  if (!ours) throw new Refusal("forbidden", "general.forbidden");
}

function back(next: string, refused?: string): Response {
  const path = safeReturn(next);
  const url = new URL(path, publicOrigin());
  if (refused) url.searchParams.set("refused", refused);
  return new NextResponse(null, { status: 303, headers: { Location: `${url.pathname}${url.search}` } });
}
