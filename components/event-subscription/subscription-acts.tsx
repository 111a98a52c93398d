import { useTranslations } from "next-intl";
import { OLD_SECRETS, RESUME_FROM } from "@/domain/event-subscription/input";
import type { FormAction } from "@/domain/form-state";
import { ActionForm } from "../ui/action-form";
import { Card } from "../ui/card";
import { Disclosure } from "../ui/disclosure";
import { RadioGroup } from "../ui/radio-group";
import { SubmitButton } from "../ui/submit-button";

type Acts = Record<"test" | "pause" | "resume" | "rotate" | "retire", FormAction>;
type Props = { id: string; isPaused: boolean; acts: Acts };

const LOOK = "grid justify-items-start gap-3";

/** What an administrator may do to a subscription that is in use. */
export function SubscriptionActs({ id, isPaused, acts }: Props) {
  const t = useTranslations("eventSubscription.acts");
  const hidden = { id };
  return (
    <>
      {isPaused && (
        <Card title={t("resume")}>
          <ResumeForm id={id} resume={acts.resume} />
        </Card>
      )}
      <Card title={t("test")}>
        <ActionForm action={acts.test} hidden={hidden} className={LOOK} label={t("test")}>
          <p className="text-muted text-sm">{t("testHint")}</p>
          <SubmitButton look="secondary">{t("test")}</SubmitButton>
        </ActionForm>
      </Card>
      <Card>
        <div className="grid gap-2">
          {!isPaused && (
            <Disclosure summary={t("pause")}>
              <ActionForm action={acts.pause} hidden={hidden} className={LOOK} label={t("pause")}>
                <p className="text-muted text-sm">{t("pauseText")}</p>
                <SubmitButton look="secondary">{t("pause")}</SubmitButton>
              </ActionForm>
            </Disclosure>
          )}
          <Disclosure summary={t("rotate")}>
            <RotateForm id={id} rotate={acts.rotate} />
          </Disclosure>
          <Disclosure summary={t("retire")}>
            <ActionForm action={acts.retire} hidden={hidden} className={LOOK} label={t("retire")}>
              <p className="text-muted text-sm">{t("retireText")}</p>
              <SubmitButton look="danger">{t("retire")}</SubmitButton>
            </ActionForm>
          </Disclosure>
        </div>
      </Card>
    </>
  );
}

function ResumeForm({ id, resume }: { id: string; resume: FormAction }) {
  const t = useTranslations("eventSubscription.acts");
  return (
    <ActionForm action={resume} hidden={{ id }} className={LOOK} label={t("resume")}>
      <RadioGroup
        name="from"
        label={t("resumeFrom")}
        options={RESUME_FROM.map((value) => ({ value, label: t(`from.${value}`) }))}
        defaultValue="pause"
      />
      <SubmitButton>{t("resume")}</SubmitButton>
    </ActionForm>
  );
}

function RotateForm({ id, rotate }: { id: string; rotate: FormAction }) {
  const t = useTranslations("eventSubscription.acts");
  return (
    <ActionForm action={rotate} hidden={{ id }} className={`${LOOK} wrap-anywhere`} label={t("rotate")}>
      <p className="text-muted text-sm">{t("rotateText")}</p>
      <RadioGroup
        name="old"
        label={t("oldSecret")}
        options={OLD_SECRETS.map((value) => ({ value, label: t(`old.${value}`) }))}
        defaultValue="overlap"
      />
      <SubmitButton look="secondary">{t("rotate")}</SubmitButton>
    </ActionForm>
  );
}
