import "server-only";
import type { FormAction, FormState } from "@/domain/form-state";
import type { About } from "@/domain/report/fill";
import type { Counted } from "@/domain/report/snapshot";
import { SENT_AS } from "@/domain/sent-as";
import type { Viewer } from "@/domain/viewer";
import { attempt } from "../action";
import { requireViewer, senderOf } from "../session";
import { withTyped } from "../typed";
import { previewOf } from "./preview";

/** What a text is filled with while it is written. */
export type Sample = { counted: Counted; about: About };

/** An editor's two buttons in one action: "preview" answers with the filled text and saves nothing, the other saves. */
export function writing(
  save: FormAction,
  sampleFor: (viewer: Viewer, form: FormData) => Promise<Sample>,
): FormAction {
  return async (previous, form) => {
    if (form.get("act") !== "preview") return save(previous, form);
    const sender = await senderOf(form.get(SENT_AS));
    if ("no" in sender) return withTyped(sender.no, form);
    const viewer = await requireViewer("report.write");
    const text = form.get("text");
    const outcome = await attempt(async () => {
      const { counted, about } = await sampleFor(viewer, form);
      return previewOf(typeof text === "string" ? text : "", counted, about);
    }, {});
    if (!("value" in outcome)) return withTyped(outcome, form);
    const answered: FormState & { preview: unknown } = { status: "idle", preview: outcome.value };
    return withTyped(answered, form);
  };
}
