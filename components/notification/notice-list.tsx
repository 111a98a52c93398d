import { useTranslations } from "next-intl";
import type { ReadNotice } from "@/domain/delivery/notice-values";
import { pathOfPlace, placeOf } from "@/domain/delivery/place";
import type { FormAction } from "@/domain/form-state";
import { ActionForm } from "../ui/action-form";
import { Badge } from "../ui/badge";
import { Link } from "../ui/link";
import { MomentText } from "../ui/moment-text";
import { Spoken } from "../ui/spoken";
import { SubmitButton } from "../ui/submit-button";
import { useSentence } from "./use-sentence";

/** A line of the bell, as `listNotifications` reads it. */
export type ShownNotice = ReadNotice & {
  id: string;
  suggestionId: string | null;
  createdAt: Date;
  readAt: Date | null;
};

type Props = {
  notices: readonly ShownNotice[];
  /** Marks one as read and goes on to what it is about. */
  open: FormAction;
  /** Marks one as read. */
  read: FormAction;
};

/** What a person was told, the newest first; what is new says so in words. */
export function NoticeList({ notices, open, read }: Props) {
  const t = useTranslations("notifications");
  return (
    <ul aria-label={t("list")} className="divide-y divide-line rounded-lg border border-line bg-surface">
      {notices.map((notice) => (
        <li
          key={notice.id}
          className="grid items-start gap-x-4 gap-y-1 px-4 py-3 md:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div className="wrap-anywhere min-w-0">
            <Words notice={notice} open={open} />
            <p className="text-muted text-sm">
              {!notice.readAt && (
                <span className="me-2">
                  <Badge tone="brand">{t("new")}</Badge>
                </span>
              )}
              <MomentText at={notice.createdAt} />
            </p>
          </div>
          {!notice.readAt && <ReadOne notice={notice} read={read} />}
        </li>
      ))}
    </ul>
  );
}

/** The sentence, leading to what it is about. A new one is marked as read on the way, so it is sent as a form. */
function Words({ notice, open }: { notice: ShownNotice; open: FormAction }) {
  const sentence = useSentence(notice);
  const { id, readAt } = notice;
  const place = placeOf(notice);
  const path = place && pathOfPlace(place.kind, place.id);
  if (place === null || path === null)
    return (
      <Spoken as="p" className={readAt ? undefined : "font-semibold"}>
        {sentence}
      </Spoken>
    );
  if (readAt)
    return (
      <Link href={path} className="link">
        {sentence}
      </Link>
    );
  return (
    <ActionForm action={open} hidden={{ id, about: place.kind, aboutId: place.id }} className="grid gap-2">
      <SubmitButton look="quiet" className="px-0! justify-self-start text-start font-semibold">
        {sentence}
      </SubmitButton>
    </ActionForm>
  );
}

function ReadOne({ notice, read }: { notice: ShownNotice; read: FormAction }) {
  const t = useTranslations("notifications");
  const sentence = useSentence(notice);
  return (
    <ActionForm
      action={read}
      hidden={{ id: notice.id }}
      className="grid justify-items-start gap-2 max-md:-ms-3"
    >
      <SubmitButton look="quiet" size="small">
        {t("read")}
        <Spoken as="span" className="sr-only">
          {t("about", { sentence })}
        </Spoken>
      </SubmitButton>
    </ActionForm>
  );
}
