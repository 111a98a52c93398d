import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { FilePen, RotateCcw, Send, Star } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { StatusTag } from "@/components/ui/status-tag";
import { AnnounceSample } from "./announce-sample";

/** What is said beside things: notices, states, badges, announcements. */
export function NoticeSamples() {
  const t = useTranslations("design.notices");
  return (
    <>
      <div className="grid max-w-prose gap-2">
        <Notice title={t("infoTitle")}>{t("info")}</Notice>
        <Notice tone="ok">{t("ok")}</Notice>
        <Notice tone="warn">{t("warn")}</Notice>
        <Notice tone="danger" title={t("dangerTitle")}>
          {t("danger")}
        </Notice>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <StatusTag icon={FilePen}>{t("states.draft")}</StatusTag>
        <StatusTag tone="info" icon={Send}>
          {t("states.assigned")}
        </StatusTag>
        <StatusTag tone="ok">{t("states.replied")}</StatusTag>
        <StatusTag tone="warn" icon={RotateCcw}>
          {t("states.rehandling")}
        </StatusTag>
        <StatusTag tone="danger">{t("states.late")}</StatusTag>
        <StatusTag tone="brand" icon={Star}>
          {t("states.key")}
        </StatusTag>
        <Badge>{t("proxy")}</Badge>
        <Badge tone="info">{t("joint")}</Badge>
      </div>
      <AnnounceSample words={t("announce")} announced={t("announced")} />
    </>
  );
}
