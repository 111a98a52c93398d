import { NextResponse } from "next/server";
import { z } from "zod";
import { perform } from "@/db/command";
import { attach } from "@/db/commands/attachment";
import { safeReturn } from "@/domain/account/return-path";
import { FILE_LIMITS } from "@/domain/attachment/kinds";
import { ATTACHMENT_PURPOSES, uploadPlace } from "@/domain/attachment/purposes";
import type { Text } from "@/domain/form-state";
import { Refusal } from "@/domain/refusal";
import { SENT_AS } from "@/domain/sent-as";
import { answer } from "@/server/api/answer";
import { publicOrigin } from "@/server/env";
import { storeFile } from "@/server/files";
import { isOfSize, mustBeOurs } from "@/server/own-form";
import { senderOf } from "@/server/session";

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
  // A token is no cookie that a browser sends along for another site.
  if (!request.headers.has("authorization")) mustBeOurs(request);
  if (!isOfSize(request, FILE_LIMITS.form)) return refuseSize(request);
  // A body that is no form is a form without its fields: refused below, not an error of ours.
  const form = await request.formData().catch(() => new FormData());
  if (!request.headers.has("authorization")) {
    const sender = await senderOf(form.get(SENT_AS));
    if ("no" in sender) throw new Refusal("conflict", sender.no.because.key);
  }
  const place = target.parse(Object.fromEntries(form));
  const files = form.getAll("file").filter((part): part is File => part instanceof File && part.name !== "");
  const next = form.get("next");
  try {
    const ids = [];
    for (const file of files) {
      const stored = await storeFile(file);
      ids.push(await perform(attach, viewer, { ...place, ...stored }));
    }
    return typeof next === "string" ? back(next, uploadPlace(place)) : { attached: ids };
  } catch (error) {
    if (typeof next !== "string" || !(error instanceof Refusal)) throw error;
    return back(next, uploadPlace(place), error.because);
  }
});

// The form was not read, so the way back is the page that it came from.
function refuseSize(request: Request): Response {
  const because = { key: "attachment.formTooLarge", values: { max: FILE_LIMITS.bytes / 1024 / 1024 } };
  const from = request.headers.get("referer");
  if (!request.headers.get("accept")?.includes("text/html") || from === null || !URL.canParse(from))
    throw new Refusal("conflict", because.key, because.values);
  const { pathname, search } = new URL(from);
  return back(`${pathname}${search}`, "any", because);
}

/** Back to the page, at the form: on a phone it lies far below the top. */
function back(next: string, place: string, refused?: Text): Response {
  const path = safeReturn(next);
  const url = new URL(path, publicOrigin());
  for (const name of ["refused", "refusedAt", "refusedMax"]) url.searchParams.delete(name);
  if (refused) {
    url.searchParams.set("refused", refused.key);
    url.searchParams.set("refusedAt", place);
    url.searchParams.set("refusedMax", String(refused.values?.max ?? ""));
  }
  const form = place === "any" ? "" : `#upload-${place}`;
  return new NextResponse(null, {
    status: 303,
    headers: { Location: `${url.pathname}${url.search}${form}` },
  });
}
