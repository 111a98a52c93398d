import { useFormatter, useLocale, useTranslations } from "next-intl";
import { localName, type Named } from "@/domain/local-name";
import type { ClassMeaning } from "@/domain/reply/dictionary";
import type { State } from "@/domain/suggestion/states";
import { StateTag } from "../suggestion/state-tag";
import { Card } from "../ui/card";
import { Link } from "../ui/link";
import { Spoken } from "../ui/spoken";

type PastCase = {
  id: string;
  number: string | null;
  title: string;
  state: State;
  class: string | null;
};

/** A unit that past cases speak for, as `db/queries/routing.ts` gives it. */
type ProposedUnit = {
  unit: { id: string } & Named;
  share: number;
  given: number;
  returned: number;
  because: readonly PastCase[];
};

type Props = {
  proposals: readonly ProposedUnit[];
  /** The address on which the form has this unit chosen; without one there is nothing to choose yet. */
  choose?: ((unitId: string) => string) | undefined;
};

/** Up to three units for a case, each with the past cases that speak for it and how often it gave such cases back. */
export function ProposedUnits({ proposals, choose }: Props) {
  const t = useTranslations("routing");
  return (
    <Card title={t("title")}>
      <p className="mb-3 max-w-prose text-muted text-sm">{t("how")}</p>
      {proposals.length === 0 && <p>{t("none")}</p>}
      <ol className="grid gap-4">
        {proposals.map((proposal) => (
          <li key={proposal.unit.id} className="grid gap-1.5 border-line border-s-4 ps-3">
            <Head {...proposal} href={choose?.(proposal.unit.id)} />
            <ul className="grid gap-1 text-sm" aria-label={t("because")}>
              {proposal.because.map((one) => (
                <Because key={one.id} {...one} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Head({ unit, share, given, returned, href }: ProposedUnit & { href: string | undefined }) {
  const t = useTranslations("routing");
  const format = useFormatter();
  const name = localName(unit, useLocale());
  const percent = format.number(share, { style: "percent", maximumFractionDigits: 0 });
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <Spoken as="span" className="font-semibold">
        {name}
      </Spoken>
      <span className="text-muted text-sm">
        {t("share", { percent })} · {returned > 0 ? t("returned", { given, returned }) : t("kept", { given })}
      </span>
      {href && (
        <Link href={href} className="link text-sm" scroll={false}>
          {t("choose")}
          <Spoken as="span" className="sr-only">
            {name}
          </Spoken>
        </Link>
      )}
    </p>
  );
}

function Because({ id, number, title, state, class: meaning }: PastCase) {
  const answers = useTranslations("reply.classMeanings");
  return (
    <li className="flex flex-wrap items-baseline gap-x-2">
      <span className="text-muted tabular-nums">{number}</span>
      <Link href={`/suggestions/${id}`} className="link">
        {title}
      </Link>
      <StateTag state={state} />
      {meaning && <span className="text-muted">{answers(meaning as ClassMeaning)}</span>}
    </li>
  );
}
