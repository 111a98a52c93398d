"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { type LocalDraft, neverSaved, shelfOf } from "./local-drafts";

type Props = { author: string; open: string; goOnWith: (id: string) => void };

/** A suggestion that was begun in this browser and never reached the server: to go on with, or to throw away. */
export function NeverSaved({ author, open, goOnWith }: Props) {
  const t = useTranslations("filing.neverSaved");
  const format = useFormatter();
  const [found, setFound] = useState<LocalDraft | null>(null);
  const look = () => setFound(neverSaved(author, open)[0] ?? null);
  useEffect(look, [author, open]);
  if (!found) return null;
  const { id, at, values } = found;
  const throwAway = () => {
    shelfOf(author, id).clear();
    look();
  };
  return (
    <Notice
      tone="warn"
      className="mb-4"
      title={t("title")}
      action={
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={() => goOnWith(id)}>
            {t("goOn")}
          </Button>
          <Button size="small" look="quiet" onClick={throwAway}>
            {t("throwAway")}
          </Button>
        </div>
      }
    >
      {t("text", {
        title: values.title.trim() || t("untitled"),
        at: format.dateTime(new Date(at), "moment"),
      })}
    </Notice>
  );
}
