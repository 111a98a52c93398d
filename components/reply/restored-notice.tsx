"use client";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

/** Words that had not reached the server are back; they can be thrown away. */
export function RestoredNotice({ at, discard }: { at: Date | null; discard: () => void }) {
  const t = useTranslations("replyEditor.restored");
  const format = useFormatter();
  return (
    <div role="status" className="empty:hidden">
      {at && (
        <Notice
          title={t("title")}
          action={
            <Button size="small" onClick={discard}>
              {t("discard")}
            </Button>
          }
        >
          {t("text", { at: format.dateTime(at, "moment") })}
        </Notice>
      )}
    </div>
  );
}
