"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { pairsOf } from "@/domain/suggestion/likeness";
import { Disclosure } from "../ui/disclosure";
import { Spoken } from "../ui/spoken";
import { type Similar, SimilarList } from "./similar-list";

/** Looks for cases with a title like this one. */
export type FindSimilar = (written: { id: string; title: string; categoryId: string }) => Promise<Similar[]>;

type Props = {
  written: { id: string; title: string; categoryId: string };
  /** What was alike when the page was made. */
  first: readonly Similar[];
  find: FindSimilar;
};

const IDLE_MS = 900;
const SHOWN = 3;

/** What was raised before, looked up while the title is written. */
export function SimilarPart({ written, first, find }: Props) {
  const t = useTranslations("filing.similar");
  // The best of them; the preview shows all.
  const shown = useSimilar(written, first, find).slice(0, SHOWN);
  const title = shown.length > 0 ? t("title", { count: shown.length }) : "";
  return (
    <div className={shown.length === 0 ? "contents" : undefined}>
      <Spoken as="p" role="status" className="sr-only">
        {title}
      </Spoken>
      {shown.length > 0 && (
        <div className="rounded-md border-info border-s-4 bg-info-soft px-4 py-2">
          <Disclosure summary={title} open>
            <p className="mb-2 text-sm">{t("text")}</p>
            <SimilarList cases={shown} />
          </Disclosure>
        </div>
      )}
    </div>
  );
}

function useSimilar(
  { id, title, categoryId }: Props["written"],
  first: readonly Similar[],
  find: FindSimilar,
) {
  const [cases, setCases] = useState(first);
  const asked = useRef(keyOf(title, categoryId));
  useEffect(() => {
    const key = keyOf(title, categoryId);
    if (key === asked.current) return;
    const timer = setTimeout(async () => {
      asked.current = key;
      // Without an answer what is shown stays: it is help, not a condition.
      const found = await find({ id, title, categoryId }).catch(() => null);
      if (found && asked.current === key) setCases(found);
    }, IDLE_MS);
    return () => clearTimeout(timer);
  }, [id, title, categoryId, find]);
  return cases;
}

const keyOf = (title: string, categoryId: string) => [...pairsOf(title), categoryId].join(" ");
