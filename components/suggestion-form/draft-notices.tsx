"use client";
import { useFormatter, useTranslations } from "next-intl";
import { sameDraft } from "@/domain/suggestion/draft";
import { Button } from "../ui/button";
import { Disclosure } from "../ui/disclosure";
import { Notice } from "../ui/notice";
import { OtherText } from "./other-text";
import { CONFLICT_ID } from "./save-status";
import type { OpenDraft } from "./use-draft";

/** What a person has to know of his words: brought back, in two versions, or put aside. */
export function DraftNotices({ draft }: { draft: OpenDraft }) {
  const { restoredAt, aside, status, values, discard } = draft;
  return (
    <>
      <div role="status">{restoredAt && <Restored at={restoredAt} discard={discard} />}</div>
      <div role="alert" id={CONFLICT_ID} className="scroll-mt-4">
        {status.kind === "conflict" && <Conflict draft={draft} theirs={status.theirs} />}
      </div>
      {aside && <PutAside aside={aside} values={values} />}
    </>
  );
}

function Restored({ at, discard }: { at: string; discard: () => void }) {
  const t = useTranslations("filing.restored");
  const format = useFormatter();
  return (
    <Notice
      title={t("title")}
      className="mb-4"
      action={
        <Button size="small" onClick={discard}>
          {t("discard")}
        </Button>
      }
    >
      {t("text", { at: format.dateTime(new Date(at), "moment") })}
    </Notice>
  );
}

type ConflictProps = { draft: OpenDraft; theirs: OpenDraft["values"] };

function Conflict({ draft, theirs }: ConflictProps) {
  const t = useTranslations("filing.versions");
  return (
    <Notice tone="warn" title={t("title")} className="mb-4">
      <p>{t("text")}</p>
      <Disclosure summary={t("theirs")} className="my-1">
        <OtherText of={theirs} against={draft.values} />
      </Disclosure>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={() => draft.resolve(true)}>{t("keepMine")}</Button>
        <Button onClick={() => draft.resolve(false)}>{t("takeTheirs")}</Button>
      </div>
    </Notice>
  );
}

/** Words that are not in the form: to be read and copied. */
export function PutAside({
  aside,
  values,
}: {
  aside: NonNullable<OpenDraft["aside"]>;
  values: OpenDraft["values"];
}) {
  const t = useTranslations("filing.versions");
  if (sameDraft(aside.values, values)) return null;
  return (
    <Notice title={t(aside.from === "here" ? "asideHere" : "asideElsewhere")} className="mb-4">
      <Disclosure summary={t("show")}>
        <OtherText of={aside.values} against={values} />
      </Disclosure>
    </Notice>
  );
}
