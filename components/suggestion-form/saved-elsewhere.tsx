"use client";
import { useTranslations } from "next-intl";
import { type DraftValues, EMPTY_DRAFT } from "@/domain/suggestion/draft";
import { Disclosure } from "../ui/disclosure";
import { useForm } from "../ui/form-context";
import { ELSEWHERE } from "./elsewhere";
import { OtherText } from "./other-text";

/** Without scripts: the text on the server beside the words that came back in the form. */
export function SavedElsewhere({ onServer }: { onServer: DraftValues }) {
  const t = useTranslations("filing.versions");
  const isBack = useForm()?.typedIn(ELSEWHERE)?.length;
  if (!isBack) return null;
  return (
    <Disclosure summary={t("theirs")}>
      <OtherText of={onServer} against={EMPTY_DRAFT} />
    </Disclosure>
  );
}
