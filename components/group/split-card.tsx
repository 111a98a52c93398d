import { useTranslations } from "next-intl";
import type { SplitPart } from "@/domain/group/kinds";
import { Card } from "../ui/card";
import { DayText } from "../ui/day-text";
import { Spoken } from "../ui/spoken";
import { StatusTag } from "../ui/status-tag";
import { CaseLine, type ShownCase } from "./case-line";

type Split = {
  id: string;
  state: "proposed" | "agreed" | "refused" | "dropped";
  parts: readonly SplitPart[];
  reason: string;
  answer: string;
  proposedOn: string;
  proposedBy: string;
};

type Props = {
  points: readonly string[];
  proposals: readonly Split[];
  from: readonly ShownCase[];
  into: readonly ShownCase[];
};

/** A text with more than one matter: what was proposed, what the deputy said, and which cases came of it. */
export function SplitCard({ points, proposals, from, into }: Props) {
  const t = useTranslations("group.split");
  if (proposals.length + from.length + into.length === 0) return null;
  return (
    <section id="split" className="scroll-mt-4">
      <Card title={t("title")}>
        <div className="grid gap-4">
          <Cases title={t("from")} list={from} />
          <Cases title={t("into")} list={into} />
          {proposals.map((each) => (
            <Proposal key={each.id} of={each} points={points} />
          ))}
        </div>
      </Card>
    </section>
  );
}

function Cases({ title, list }: { title: string; list: readonly ShownCase[] }) {
  if (list.length === 0) return null;
  return (
    <div className="grid gap-2">
      <Spoken as="h3" className="text-lg">
        {title}
      </Spoken>
      <ul className="grid gap-2">
        {list.map((each) => (
          <li key={each.id}>
            <CaseLine of={each} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const TONES = { proposed: "info", agreed: "ok", refused: "warn", dropped: undefined } as const;

function Proposal({ of, points }: { of: Split; points: readonly string[] }) {
  const t = useTranslations("group.split");
  return (
    <div className="grid gap-2 border-line border-s-2 ps-4">
      <p className="flex flex-wrap items-center gap-x-2">
        <StatusTag tone={TONES[of.state]}>{t(`states.${of.state}`)}</StatusTag>
        <Spoken as="span">{t("proposed", { name: of.proposedBy })}</Spoken>
        <DayText day={of.proposedOn} />
      </p>
      <Spoken as="p" className="whitespace-pre-line">
        {of.reason}
      </Spoken>
      <ol className="grid list-decimal gap-2 ps-6">
        {of.parts.map((part) => (
          <li key={part.title}>
            <Spoken as="span" className="font-semibold">
              {part.title}
            </Spoken>
            <ul className="list-disc ps-5 text-muted">
              {part.points.map((point) => (
                <Spoken as="li" key={point}>
                  {t("point", { number: point })} {points[point - 1]}
                </Spoken>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {of.answer && <Spoken as="p">{t("answer", { answer: of.answer })}</Spoken>}
    </div>
  );
}
