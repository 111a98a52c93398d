import { useTranslations } from "next-intl";
import { ALARM_DAYS, ALARMS } from "@/domain/feed/alarm";
import type { FormAction } from "@/domain/form-state";
import { ActionForm } from "../ui/action-form";
import { Card } from "../ui/card";
import { DescriptionList } from "../ui/description-list";
import { Field } from "../ui/field";
import { MomentText } from "../ui/moment-text";
import { Select } from "../ui/select";
import { SubmitButton } from "../ui/submit-button";

/** A person's own calendar, as `findOwnFeed` reads it. */
type Feed = { alarmDays: number | null; createdAt: Date; readAt: Date | null };

type Props = { feed: Feed | null; role: string; make: FormAction; revoke: FormAction };

/** The secret address of a person's due days: made, replaced and ended here; shown only when it is made. */
export function FeedCard({ feed, role, make, revoke }: Props) {
  const t = useTranslations("feed");
  const options = ALARMS.map((value) => ({ value, label: t(`alarms.${value}`) }));
  const chosen = feed && ALARMS.find((alarm) => ALARM_DAYS[alarm] === feed.alarmDays);
  return (
    <Card title={t("title")}>
      <div className="grid max-w-prose gap-4">
        <p className="text-muted">{t("lead")}</p>
        <p className="text-muted">{t("of", { role })}</p>
        {feed ? <Facts feed={feed} /> : <p>{t("none")}</p>}
        <ActionForm action={make} label={t("title")} className="wrap-anywhere grid gap-4">
          <Field name="alarm" label={t("alarm")} hint={feed ? t("replaceHint") : undefined}>
            <Select options={options} defaultValue={chosen ?? "dayBefore"} className="w-fit" />
          </Field>
          <p className="text-muted text-sm">{t("secret")}</p>
          <div>
            <SubmitButton look="secondary">{t(feed ? "replace" : "make")}</SubmitButton>
          </div>
        </ActionForm>
        {feed && (
          <ActionForm action={revoke} label={t("revoke")}>
            <SubmitButton look="danger">{t("revoke")}</SubmitButton>
          </ActionForm>
        )}
      </div>
    </Card>
  );
}

function Facts({ feed: { createdAt, readAt } }: { feed: Feed }) {
  const t = useTranslations("feed");
  return (
    <DescriptionList
      items={[
        { term: t("since"), details: <MomentText at={createdAt} /> },
        { term: t("readAt"), details: readAt ? <MomentText at={readAt} /> : t("neverRead") },
      ]}
    />
  );
}
