import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-look";
import { DataTable } from "@/components/ui/data-table";
import { DayText } from "@/components/ui/day-text";
import { MomentText } from "@/components/ui/moment-text";
import { StatusTag } from "@/components/ui/status-tag";
import type { Tone } from "@/components/ui/tone";
import type { Day } from "@/domain/day";
import type { Format } from "@/domain/document/format";
import type { VolumeChoice } from "@/domain/volume/input";
import type { VolumeFailure, VolumeState } from "@/domain/volume/states";
import { Download } from "../ui/icons";
import { Spoken } from "../ui/spoken";

/** A volume as its orderer sees it. */
export type ShownVolume = {
  id: string;
  state: VolumeState;
  choice: VolumeChoice;
  /** The session or year, in words. */
  scope: string;
  category: string | null;
  format: Format;
  orderedAt: Date;
  done: number;
  total: number | null;
  failure: VolumeFailure | null;
  size: number | null;
  expiresOn: Day | null;
};

/** One's own volumes: how far each is, and the file when it is there. */
export function VolumeTable({ rows }: { rows: readonly ShownVolume[] }) {
  const t = useTranslations("volume");
  return (
    <DataTable<ShownVolume>
      caption={t("own")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "what", header: t("columns.what"), phone: "title", cell: (row) => <What row={row} /> },
        { key: "state", header: t("columns.state"), cell: (row) => <Standing row={row} /> },
        {
          key: "ordered",
          header: t("columns.ordered"),
          cell: ({ orderedAt }) => <MomentText at={orderedAt} />,
        },
        {
          key: "kept",
          header: t("columns.kept"),
          cell: ({ expiresOn, state }) => state === "made" && expiresOn && <DayText day={expiresOn} short />,
        },
        { key: "act", header: t("columns.act"), cell: (row) => <Fetch row={row} /> },
      ]}
    />
  );
}

const TONES: Record<VolumeState, Tone> = {
  waiting: "neutral",
  making: "info",
  made: "ok",
  failed: "danger",
  expired: "neutral",
};

function What({ row: { scope, category, choice, format } }: { row: ShownVolume }) {
  const t = useTranslations("volume");
  const parts = [
    category,
    t(`orders.${choice.order}`),
    choice.replies ? t("what.replies") : null,
    choice.ratings ? t("what.ratings") : null,
    t(`formats.${format}`),
  ].filter(Boolean);
  return (
    <>
      <Spoken as="span" className="font-medium">
        {scope}
      </Spoken>
      <span className="block text-muted text-sm">{parts.join(" · ")}</span>
    </>
  );
}

function Standing({ row: { state, done, total, failure } }: { row: ShownVolume }) {
  const t = useTranslations("volume");
  return (
    <>
      <StatusTag tone={TONES[state]}>{t(`states.${state}`)}</StatusTag>
      {state === "making" && total !== null && (
        <span className="block text-muted text-sm">
          <progress
            className="block w-40 max-w-full accent-brand"
            value={done}
            max={total}
            aria-label={t("states.making")}
          />
          {t(done < total ? "progress" : "printing", { done, total })}
        </span>
      )}
      {state === "made" && total !== null && (
        <span className="block text-muted text-sm">{t("count", { count: total })}</span>
      )}
      {failure && <span className="block text-muted text-sm">{t(`failures.${failure}`)}</span>}
    </>
  );
}

function Fetch({ row: { id, state, size, scope } }: { row: ShownVolume }) {
  const t = useTranslations("volume");
  if (state !== "made") return null;
  return (
    <a
      href={`/volumes/${id}`}
      className={buttonClass({ size: "small" })}
      download
      aria-label={`${t("download")} ${scope}`}
    >
      <Download aria-hidden />
      {t("download")}
      {size !== null && (
        <span className="text-muted">{t("size", { size: (size / 1024 / 1024).toFixed(1) })}</span>
      )}
    </a>
  );
}
