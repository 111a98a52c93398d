"use client";
import { useFormatter, useTranslations } from "next-intl";
import { type DraftValues, EMPTY_DRAFT } from "@/domain/suggestion/draft";
import { ELSEWHERE } from "../suggestion-form/elsewhere";
import { OtherText } from "../suggestion-form/other-text";
import { Button } from "../ui/button";
import { Disclosure } from "../ui/disclosure";
import { useForm } from "../ui/form-context";
import { Notice } from "../ui/notice";
import { useHydrated } from "../ui/use-hydrated";
import type { SavedPaper } from "./kept-paper";

type Props = {
  saved: SavedPaper;
  /** What the form was filled with. */
  before: DraftValues;
  decide: (mine: boolean) => void;
};

/** Somebody saved this text while it was typed here: who and when, the newer text, and the choice between the two. */
export function ChangedMeanwhile({ saved, before, decide }: Props) {
  const t = useTranslations("paper.changed");
  const format = useFormatter();
  const at = saved.at === null ? "none" : format.dateTime(new Date(saved.at), "moment");
  return (
    <Notice tone="warn" title={t("title", { by: saved.by ?? t("somebody"), at })} className="mb-4">
      <p>{t("text")}</p>
      <Disclosure summary={t("theirs")} className="my-1">
        <OtherText of={saved.values} against={before} />
      </Disclosure>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={() => decide(true)}>{t("keepMine")}</Button>
        <Button onClick={() => decide(false)}>{t("takeTheirs")}</Button>
      </div>
    </Notice>
  );
}

/** Without scripts: the newer text above the words that came back in the form. */
export function NewerText({ of }: { of: DraftValues }) {
  const t = useTranslations("paper.changed");
  const isBack = useForm()?.typedIn(ELSEWHERE)?.length;
  const isAlive = useHydrated();
  if (!isBack || isAlive) return null;
  return (
    <Notice tone="warn">
      <p>{t("plain")}</p>
      <Disclosure summary={t("theirs")}>
        <OtherText of={of} against={EMPTY_DRAFT} />
      </Disclosure>
    </Notice>
  );
}
