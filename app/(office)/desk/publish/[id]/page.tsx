import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DueDate } from "@/components/clock/due-date";
import { PageColumns } from "@/components/layout/page-columns";
import { PageHeader } from "@/components/layout/page-header";
import { ActForms } from "@/components/publication/act-forms";
import { DecideForm } from "@/components/publication/decide-form";
import { PublicationTag } from "@/components/publication/tags";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Spoken } from "@/components/ui/spoken";
import { findPublication, type PublicationDetail } from "@/db/queries/publication";
import { orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { correct, decide, publish, withdraw, withhold } from "../actions";
import { PublicSide } from "./_components/public-side";
import { PublishMain } from "./_components/publish-main";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("publication"))("title") };
}

export default async function PublishPage({ params, searchParams }: PageProps<"/desk/publish/[id]">) {
  const viewer = await requireViewer("publication.decide");
  const [{ id }, { done }] = await Promise.all([params, searchParams]);
  const detail = await orNotFound(findPublication(reads(), viewer, id, new Date()));
  const [t, said] = await Promise.all([getTranslations("publication"), getTranslations("done.publication")]);
  const { of, subject, due, versions } = detail;
  const level = versions.find(({ current }) => current)?.level ?? null;
  const word = DONE.find((one) => one === done);
  return (
    <>
      {word && (
        <div role="status" className="mb-4">
          <Notice tone="ok">{said(word)}</Notice>
        </div>
      )}
      <PageHeader
        breadcrumb={[{ label: t("title"), href: "/desk/publish" }]}
        title={of.facts.title}
        tags={
          <>
            <span className="text-muted">{of.facts.number}</span>
            <PublicationTag state={subject.state} level={level} />
            {due && <DueDate {...due} />}
          </>
        }
      />
      <PageColumns
        side={
          <>
            <Deciding detail={detail} />
            <PublicSide detail={detail} />
          </>
        }
      >
        <PublishMain detail={detail} />
      </PageColumns>
    </>
  );
}

const DONE = ["published", "corrected", "withdrawn", "withheld"] as const;

async function Deciding({ detail }: { detail: PublicationDetail }) {
  const [t, refusal] = await Promise.all([getTranslations("publication"), getTranslations("refusal")]);
  const { of, row, version, subject, cap, offers, proposed, attachments } = detail;
  const seen = { id: of.id, version };
  const offer = offers.find(({ name }) => name === "decide" || name === "amend");
  const files = attachments.flatMap(({ inspected, name }) =>
    inspected?.sha256
      ? [{ value: inspected.id, label: inspected.name ?? name, chosen: inspected.chosen }]
      : [],
  );
  return (
    <Card title={t("decide.title")}>
      <div className="grid gap-5">
        <Keys detail={detail} />
        {offer?.verdict.kind === "refused" && (
          <div>
            <Button because={refusal(offer.verdict.because.key)}>{t("decide.save")}</Button>
          </div>
        )}
        {offer?.verdict.kind === "allowed" && (
          <DecideForm
            key={version}
            action={decide}
            seen={seen}
            level={row?.level ?? proposed}
            cap={cap}
            proposed={subject.proposed}
            summary={row?.summary ?? ""}
            reason={row?.reason ?? ""}
            hidden={row?.hidden ?? []}
            files={files}
          />
        )}
        <div className="grid gap-3 border-line border-t pt-4">
          <ActForms
            offers={offers}
            seen={seen}
            actions={{ publish, renew: publish, correct, withdraw, withhold }}
          />
        </div>
      </div>
    </Card>
  );
}

async function Keys({ detail: { subject, of, row } }: { detail: PublicationDetail }) {
  const [t, words, proposals] = await Promise.all([
    getTranslations("publication"),
    getTranslations("suggestion.publicity"),
    getTranslations("reply.publishProposals"),
  ]);
  return (
    <ul className="grid gap-1">
      <li>{t("keys.deputy", { choice: subject.choice ? words(subject.choice) : t("keys.noChoice") })}</li>
      {row?.choiceNote && (
        <Spoken as="li" className="text-muted">
          {t("keys.changed", { note: row.choiceNote })}
        </Spoken>
      )}
      <li>
        {of.proposals.length === 0
          ? t("keys.noReply")
          : t("keys.unit", {
              choice: [...new Set(of.proposals)].map((one) => proposals(one)).join(t("desk.comma")),
            })}
      </li>
      {row?.withheldNote && (
        <Spoken as="li" className="text-muted">
          {t("keys.withheld", { note: row.withheldNote })}
        </Spoken>
      )}
    </ul>
  );
}
