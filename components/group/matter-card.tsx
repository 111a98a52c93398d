import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import type { Verdict } from "@/domain/rating/dictionary";
import { VERDICTS } from "@/domain/rating/dictionary";
import type { ClassMeaning } from "@/domain/reply/dictionary";
import { ActionForm } from "../ui/action-form";
import { Badge } from "../ui/badge";
import { Card } from "../ui/card";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { Notice } from "../ui/notice";
import { Spoken } from "../ui/spoken";
import { SubmitButton } from "../ui/submit-button";
import { CaseLine, type ShownCase } from "./case-line";

/** A case on the same matter, with what came of it. */
export type Kin = ShownCase & {
  year: number;
  classMeaning: ClassMeaning | null;
  missed: boolean;
  unsolved: boolean;
  verdict: string | null;
  note: string;
};

type Props = {
  id: string;
  earlier: readonly Kin[];
  later: readonly Kin[];
  unsolvedYears: number;
  /** What the deputy said himself when he filed. */
  saidYears: number;
  /** Set for staff and the units that have the case. */
  write: { link: FormAction; unlink: FormAction } | null;
};

/** Other years' cases on the same matter: year, number, state, class and what came of it. */
export function MatterCard({ id, earlier, later, unsolvedYears, saidYears, write }: Props) {
  const t = useTranslations("group.matter");
  if (earlier.length + later.length === 0 && !write) return null;
  return (
    <Card title={t("title")}>
      <div className="grid gap-4">
        {unsolvedYears > 0 && <RepeatedNotice years={unsolvedYears} saidYears={saidYears} />}
        {earlier.length + later.length === 0 && <p className="text-muted">{t("none")}</p>}
        <KinList title={t("earlier")} list={earlier} id={id} unlink={write?.unlink} />
        <KinList title={t("later")} list={later} id={id} />
        {write && <LinkForm id={id} action={write.link} />}
      </div>
    </Card>
  );
}

/** Raised for so many years and not solved; the deputy's own count stands beside it. */
export function RepeatedNotice({ years, saidYears }: { years: number; saidYears: number }) {
  const t = useTranslations("group.matter");
  const said = useTranslations("suggestion.repeatedYears");
  return (
    <Notice tone="warn" title={t("repeated", { years })}>
      <p>{t("repeatedText")}</p>
      {saidYears > 0 && <p>{t("said", { years: said(String(saidYears)) })}</p>}
    </Notice>
  );
}

type ListProps = { title: string; list: readonly Kin[]; id: string; unlink?: FormAction | undefined };

function KinList({ title, list, id, unlink }: ListProps) {
  const t = useTranslations("group.matter");
  if (list.length === 0) return null;
  return (
    <div className="grid gap-2">
      <Spoken as="h3" className="text-lg">
        {title}
      </Spoken>
      <ul className="grid gap-3">
        {list.map((each) => (
          <li key={each.id} className="border-line border-s-2 ps-4">
            <CaseLine of={each} before={<Badge>{t("year", { year: String(each.year) })}</Badge>}>
              <Outcome of={each} />
              {each.note && (
                <Spoken as="p" className="text-muted text-sm">
                  {each.note}
                </Spoken>
              )}
              {unlink && (
                <ActionForm
                  action={unlink}
                  hidden={{ id, toId: each.id }}
                  label={`${t("unlink")} · ${each.title}`}
                  className="grid gap-2"
                >
                  <div>
                    <SubmitButton look="quiet">{t("unlink")}</SubmitButton>
                  </div>
                </ActionForm>
              )}
            </CaseLine>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Outcome({ of }: { of: Kin }) {
  const t = useTranslations("group.matter");
  const classes = useTranslations("reply.classMeanings");
  const verdicts = useTranslations("rating.verdicts");
  const verdict: Verdict | undefined = VERDICTS.find((each) => each === of.verdict);
  const words = [
    of.classMeaning ? classes(of.classMeaning) : t("noReply"),
    verdict && t("verdict", { verdict: verdicts(verdict) }),
    of.missed && t("missed"),
  ];
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm">
      {words.filter(Boolean).join(t("and"))}
      {of.unsolved && <Badge tone="warn">{t("unsolved")}</Badge>}
    </p>
  );
}

function LinkForm({ id, action }: { id: string; action: FormAction }) {
  const t = useTranslations("group.matter");
  return (
    <ActionForm action={action} hidden={{ id }} label={t("link")} className="grid gap-3">
      <Disclosure summary={t("link")}>
        <div className="grid max-w-prose gap-3">
          <Field name="number" label={t("number")} hint={t("numberHint")} required>
            <Input maxLength={30} autoComplete="off" />
          </Field>
          <Field name="note" label={t("note")}>
            <Input maxLength={500} />
          </Field>
          <div>
            <SubmitButton look="secondary">{t("link")}</SubmitButton>
          </div>
        </div>
      </Disclosure>
    </ActionForm>
  );
}
