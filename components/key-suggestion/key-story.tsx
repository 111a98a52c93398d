import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { localName, type Named } from "@/domain/local-name";
import { Prose } from "../suggestion/prose";
import { Card } from "../ui/card";
import { useDayWords } from "../ui/day-text";
import { type Description, DescriptionList } from "../ui/description-list";
import { Link } from "../ui/link";
import { Notice } from "../ui/notice";
import { Spoken } from "../ui/spoken";
import { StatusTag } from "../ui/status-tag";

type Key = {
  criteria: readonly string[];
  reason: string;
  nominatedOn: string;
  decisionNumber: string | null;
  decidedOn: string | null;
  refusal: string | null;
  plan: string | null;
  report: string | null;
  state: string;
};

type Vote = {
  id: string;
  round: number;
  meeting: string;
  heldOn: string;
  satisfied: number;
  basicallySatisfied: number;
  dissatisfied: number;
  abstained: number;
  threshold: number;
  percent: number;
  passed: boolean;
};

type Visit = {
  id: string;
  kind: string;
  heldOn: string;
  place: string;
  people: string;
  minutes: string;
  by: string;
};

type Props = {
  id: string;
  of: Key;
  nominator: string;
  leader: string | null;
  committee: Named | null;
  heads: readonly (Named & { id: string; head: string | null })[];
  visits: readonly Visit[];
  votes: readonly Vote[];
  /** The files of a visit. */
  filesOf: (visit: Visit) => ReactNode;
};

/** A key suggestion from its nomination to the vote, in the order in which it happened. */
export function KeyStoryView(props: Props) {
  const { of, visits, votes, filesOf } = props;
  const t = useTranslations("keySuggestion.page");
  return (
    <div className="wrap-anywhere grid gap-6">
      {of.refusal && <Notice tone="warn">{`${t("refusal")}：${of.refusal}`}</Notice>}
      <Charge {...props} />
      <Nomination {...props} />
      {of.plan && (
        <Card title={t("plan")}>
          <Prose>{of.plan}</Prose>
        </Card>
      )}
      {of.plan && <Visits visits={visits} filesOf={filesOf} />}
      {of.report && (
        <Card title={t("report")}>
          <Prose>{of.report}</Prose>
        </Card>
      )}
      {votes.length > 0 && <Votes votes={votes} ended={of.state === "done"} />}
    </div>
  );
}

function Charge({ id, of, leader, committee, heads }: Props) {
  const t = useTranslations("keySuggestion.page");
  const locale = useLocale();
  const day = useDayWords();
  const { decisionNumber, decidedOn } = of;
  const decision =
    decisionNumber && decidedOn ? t("decisionWords", { number: decisionNumber, day: day(decidedOn) }) : null;
  const items: Description[] = [
    { term: t("decision"), details: decision },
    { term: t("leader"), details: leader },
    { term: t("committee"), details: committee && localName(committee, locale) },
    {
      term: t("heads"),
      details: heads.length > 0 && (
        <ul>
          {heads.map((unit) => (
            <Spoken as="li" key={unit.id}>
              {localName(unit, locale)} · {unit.head ?? t("noHead")}
            </Spoken>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <Card
      title={t("charge")}
      actions={
        <Link className="link" href={`/suggestions/${id}`}>
          {t("case")}
        </Link>
      }
    >
      <DescriptionList items={items.filter(({ details }) => details)} />
      <p className="mt-3 text-muted text-sm">{t("meet")}</p>
    </Card>
  );
}

function Nomination({ of, nominator }: Props) {
  const t = useTranslations("keySuggestion");
  const day = useDayWords();
  return (
    <Card title={t("page.nomination")}>
      <Spoken as="p" className="text-muted text-sm">
        {t("page.nominatedBy", { name: nominator, day: day(of.nominatedOn) })}
      </Spoken>
      <ul className="mt-2 list-disc ps-5">
        {of.criteria.map((each) => (
          <li key={each}>{t(`criteria.${each}`)}</li>
        ))}
      </ul>
      <div className="mt-2">
        <Prose>{of.reason}</Prose>
      </div>
    </Card>
  );
}

function Visits({ visits, filesOf }: Pick<Props, "visits" | "filesOf">) {
  const t = useTranslations("keySuggestion");
  const day = useDayWords();
  return (
    <Card title={t("page.visits")}>
      {visits.length === 0 && <p className="text-muted">{t("page.noVisits")}</p>}
      <ol className="grid gap-5">
        {visits.map((visit) => (
          <li key={visit.id} className="grid gap-2 border-line border-b pb-5 last:border-b-0 last:pb-0">
            <h3 className="font-semibold">
              {t(`visitKinds.${visit.kind}`)} · {day(visit.heldOn)}
            </h3>
            <Spoken as="p" className="text-muted text-sm">
              {[visit.place, visit.people, t("page.recorded", { name: visit.by })]
                .filter(Boolean)
                .join(" · ")}
            </Spoken>
            <Prose>{visit.minutes}</Prose>
            {filesOf(visit)}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Votes({ votes, ended }: { votes: readonly Vote[]; ended: boolean }) {
  const t = useTranslations("keySuggestion.page");
  const day = useDayWords();
  const missed = ended && votes.at(-1)?.passed === false;
  return (
    <Card title={t("votes")}>
      <ol className="grid gap-4">
        {votes.map(({ id, round, meeting, heldOn, passed, ...count }) => (
          <li key={id} className="grid gap-1">
            <p className="flex flex-wrap items-center gap-2 font-semibold">
              <Spoken>{meeting}</Spoken> · {day(heldOn)}
              <StatusTag tone={passed ? "ok" : "warn"}>{t(passed ? "passed" : "missed")}</StatusTag>
            </p>
            <p>{t("voteLine", count)}</p>
            <p className="text-muted text-sm">{t("round", { round })}</p>
          </li>
        ))}
      </ol>
      {missed && <p className="mt-3">{t("ended")}</p>}
    </Card>
  );
}
