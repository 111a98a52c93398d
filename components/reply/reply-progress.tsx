"use client";
import { useTranslations } from "next-intl";
import { dayOf } from "@/domain/day";
import { missingFromReply } from "@/domain/reply/draft";
import { CircleCheck } from "../ui/icons";
import { SubmitButton } from "../ui/submit-button";
import type { SaveState } from "./save-state";
import { SaveStatus } from "./save-status";
import type { EditorSubject } from "./subject";
import { draftOf, type ReplyValues } from "./values";

export type ProgressProps = {
  subject: EditorSubject;
  status: SaveState;
  values: ReplyValues;
  /** Why the draft cannot be finished, whatever it says: the case is not open, for one. */
  because: string | undefined;
};

/** Beside the fields: what is still missing, whether all is saved, and the three ways on. */
export function ReplyProgress({ subject, status, values, because }: ProgressProps) {
  const t = useTranslations("replyEditor.progress");
  const missing = missingWords(subject, values, t("contact"));
  const lacking = missing.length > 0 ? t("notYet") : undefined;
  return (
    <section
      aria-labelledby="reply-progress"
      className="grid gap-3 rounded-lg border border-line bg-surface p-4"
    >
      <h2 id="reply-progress" className="text-lg">
        {t("title")}
      </h2>
      {missing.length === 0 ? (
        <p className="flex items-start gap-2 text-ok">
          <CircleCheck aria-hidden className="mt-[0.25em] size-5 shrink-0" />
          {t("complete")}
        </p>
      ) : (
        <div data-missing>
          <p className="font-semibold">{t("missing")}</p>
          <ul className="list-disc ps-5">
            {missing.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
      <SaveStatus state={status} />
      <div className="grid gap-2">
        <SubmitButton look={lacking ? "primary" : "secondary"} name="intent" value="save">
          {t("save")}
        </SubmitButton>
        <SubmitButton look="secondary" name="intent" value="letter">
          {t("letter")}
        </SubmitButton>
        <SubmitButton
          look={lacking ? "secondary" : "primary"}
          name="intent"
          value="finish"
          because={because ?? lacking}
        >
          {t("finish")}
        </SubmitButton>
      </div>
    </section>
  );
}

function missingWords(
  { points, classes, contacted, words }: EditorSubject,
  values: ReplyValues,
  contact: string,
) {
  const draft = draftOf(values, points.length);
  const demand = classes.find(({ key }) => key === draft.classKey) ?? null;
  const parts = missingFromReply(draft, points.length, demand, dayOf(new Date())).map(
    (part) => words.missing[part],
  );
  return contacted ? parts : [...parts, contact];
}
