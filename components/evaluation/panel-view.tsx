import { useTranslations } from "next-intl";
import { Prose } from "../suggestion/prose";
import { useDayWords } from "../ui/day-text";
import { Spoken } from "../ui/spoken";
import { StatusTag } from "../ui/status-tag";
import type { Tone } from "../ui/tone";

type Props = {
  of: {
    state: "panel" | "held" | "finished";
    meetingOn: string | null;
    place: string;
    minutes: string;
    panel: readonly { expertId: string; name: string; field: string; employer: string; view: string }[];
  };
};

const TONES: Record<Props["of"]["state"], Tone> = { panel: "info", held: "info", finished: "ok" };

/** Who sits in the panel, when it meets, and what was said, as far as the viewer is told. */
export function PanelView({ of }: Props) {
  const t = useTranslations("evaluation");
  const day = useDayWords();
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-center gap-2">
        <StatusTag tone={TONES[of.state]}>{t(`states.${of.state}`)}</StatusTag>
        {of.meetingOn && <Spoken>{t("when", { day: day(of.meetingOn), place: of.place })}</Spoken>}
      </p>
      {of.minutes && <Prose>{of.minutes}</Prose>}
      <ul aria-label={t("panel")} className="grid gap-2">
        {of.panel.map(({ expertId, name, field, employer, view }) => (
          <li key={expertId}>
            <p>
              <Spoken as="span" className="font-semibold">
                {name}
              </Spoken>{" "}
              <Spoken as="span" className="text-muted text-sm">
                {t("expert", { field, employer })}
              </Spoken>
            </p>
            {view && <Prose>{view}</Prose>}
          </li>
        ))}
      </ul>
    </div>
  );
}
