import { useTranslations } from "next-intl";
import { IssueForm } from "@/components/inbox/issue-form";
import type { WorkOffer } from "@/components/inbox/offer";
import { type CheckItem, WorkChecklist } from "@/components/inbox/work-checklist";
import { MoveForm } from "@/components/suggestion/move-form";
import { LinkButton } from "@/components/ui/link-button";
import { yearOf } from "@/domain/day";
import { issue, moveWork } from "../../actions";
import { BackNote } from "./back-note";
import { missingOf, offered, type PartProps, seenOf, type WorkView } from "./view";

/** The handler takes the case. */
export function ReceiveNow({ at }: PartProps) {
  const t = useTranslations("inbox.now");
  return (
    <>
      <p>{t("receive")}</p>
      <Move at={at} offer={offered(at, "receive")} look="primary" />
    </>
  );
}

/** The handler begins; from then on it is not given back. */
export function StartNow({ at }: PartProps) {
  const t = useTranslations("inbox.now");
  return (
    <>
      <p>{t("start")}</p>
      <Move at={at} offer={offered(at, "start")} look="primary" />
    </>
  );
}

/** The handler talks to the deputy and writes; what must be there before the draft is finished, and what is. */
export function WorkingNow({ at }: PartProps) {
  const t = useTranslations("inbox.now");
  const items = useItems(at);
  const ready = items.every(({ met }) => met);
  return (
    <>
      <BackNote
        at={at}
        names={["assignment.sendBack"]}
        until={["assignment.submitForSignature", "assignment.rehandle"]}
      />
      <WorkChecklist items={items} />
      <div className="flex flex-wrap items-start gap-3">
        <LinkButton href={`/inbox/${at.work.id}/reply`} look={ready ? "secondary" : "primary"}>
          {t("write")}
        </LinkButton>
        <Move at={at} offer={offered(at, "draft")} look={ready ? "primary" : "secondary"} />
      </div>
    </>
  );
}

function useItems(at: WorkView): CheckItem[] {
  const t = useTranslations("inbox.checklist");
  const parts = useTranslations("reply.missing");
  const missing = missingOf(at);
  const { contactsThisRound } = at.subject;
  const co = at.work.kind === "lead" ? at.others.filter(({ kind }) => kind === "co") : [];
  const given = co.filter(({ state, waived }) => state === "opinion_sent" || state === "done" || waived);
  const opinions = {
    met: at.subject.opinionsPending === 0,
    words: t("opinions", { count: co.length, given: given.length }),
  };
  return [
    {
      key: "contacts",
      met: contactsThisRound > 0,
      words: t("contacts", { count: contactsThisRound }),
      href: "#contacts",
    },
    ...(co.length > 0 ? [{ key: "opinions", ...opinions, href: "#units" }] : []),
    {
      key: "reply",
      met: missing.length === 0,
      words:
        missing.length === 0
          ? t("replyComplete")
          : t("replyMissing", { parts: missing.map((part) => parts(part)).join(t("and")) }),
      href: `/inbox/${at.work.id}/reply`,
    },
  ];
}

/** The finished draft goes to the head, or back to the editor. */
export function DraftedNow({ at }: PartProps) {
  const t = useTranslations("inbox.now");
  return (
    <>
      <p>{t("drafted")}</p>
      <div className="flex flex-wrap items-start gap-3">
        <Move at={at} offer={offered(at, "submitForSignature")} look="primary" />
        <Move at={at} offer={offered(at, "redraft")} />
        <LinkButton href={`/inbox/${at.work.id}/letter`} look="quiet">
          {t("letter")}
        </LinkButton>
      </div>
    </>
  );
}

/** The signed reply goes out under its number. */
export function IssueNow({ at }: PartProps) {
  const t = useTranslations("inbox.now");
  const offer = offered(at, "issue");
  const { docPrefix } = at.work.unit;
  return (
    <>
      <p>{t("issue")}</p>
      {offer && (
        <IssueForm
          offer={offer}
          seen={seenOf(at)}
          action={issue}
          docNumber={docPrefix ? `${docPrefix}〔${yearOf(at.today)}〕号` : ""}
        />
      )}
      <div>
        <LinkButton href={`/inbox/${at.work.id}/letter`} look="quiet">
          {t("letter")}
        </LinkButton>
      </div>
    </>
  );
}

type MoveProps = PartProps & { offer: WorkOffer | undefined; look?: "primary" | "secondary" };

const Move = ({ at, offer, look = "secondary" }: MoveProps) =>
  offer && <MoveForm noun="assignment" offer={offer} action={moveWork} seen={seenOf(at)} look={look} />;
