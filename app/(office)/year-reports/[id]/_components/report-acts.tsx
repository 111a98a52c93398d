import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { BackForm } from "@/components/year-report/back-form";
import { WriteForm } from "@/components/year-report/write-form";
import type { YearReportDetail } from "@/db/queries/year-report";
import type { Viewer } from "@/domain/viewer";
import { giveBack, receive, sendBack, sign, urge, write } from "../../actions";

type Props = { detail: YearReportDetail; viewer: Viewer };

const PLAIN = { sign, receive, urge } as const;
const BACK = { sendBack, giveBack } as const;

/** What this viewer may do about a report now; what is not possible stands there with its reason. */
export async function ReportActs({ detail, viewer }: Props) {
  const [t, refusal] = await Promise.all([getTranslations("yearReport"), getTranslations("refusal")]);
  const { report, offers, text } = detail;
  if (offers.length === 0) return null;
  const seen = { id: report.id, version: report.version };
  if (text && offers.some(({ name }) => name === "save"))
    return (
      <Card title={t("write")}>
        <WriteForm
          key={report.version}
          action={write}
          {...seen}
          text={text}
          storageKey={`year-report-${viewer.userId}-${report.id}`}
        />
      </Card>
    );
  return (
    <div className="grid gap-4">
      {offers.map(({ name, verdict }) => {
        const label = t(`transitions.${name}`);
        if (verdict.kind === "refused")
          return (
            <div key={name}>
              <Button because={refusal(verdict.because.key)}>{label}</Button>
            </div>
          );
        if (name === "sendBack" || name === "giveBack")
          return <BackForm key={name} action={BACK[name]} seen={seen} name={name} />;
        if (name !== "sign" && name !== "receive" && name !== "urge") return null;
        return (
          <ActionForm key={name} action={PLAIN[name]} hidden={seen} label={label} className="grid gap-2">
            {name === "sign" && <p>{t("signText")}</p>}
            <div>
              <SubmitButton look={name === "urge" ? "secondary" : "primary"}>{label}</SubmitButton>
            </div>
          </ActionForm>
        );
      })}
    </div>
  );
}
