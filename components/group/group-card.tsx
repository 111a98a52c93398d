import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { ActionForm } from "../ui/action-form";
import { Badge } from "../ui/badge";
import { Card } from "../ui/card";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { LinkButton } from "../ui/link-button";
import { Spoken } from "../ui/spoken";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import { CaseLine, type ShownCase } from "./case-line";

type Member = ShownCase & { version: number; lead: string };
type Group = { mainId: string; reason: string; members: readonly Member[] };
type Seen = { id: string; version: number };

type Props = {
  of: Seen;
  group: Group | null;
  /** Set for staff while the case can be merged. */
  write: { remove: FormAction; dissolve: FormAction } | null;
};

/** The cases that are handled together with this one; each keeps its number, reply and rating. */
export function GroupCard({ of, group, write }: Props) {
  const t = useTranslations("group");
  if (!group && !write) return null;
  const isMain = !group || group.mainId === of.id;
  return (
    <Card
      title={t("title")}
      actions={
        write &&
        isMain && <LinkButton href={`/desk/merge/${of.id}`}>{t(group ? "addMore" : "merge")}</LinkButton>
      }
    >
      {group ? <Members group={group} of={of} write={write} /> : <p className="text-muted">{t("alone")}</p>}
    </Card>
  );
}

function Members({ group, of, write }: Props & { group: Group }) {
  const t = useTranslations("group");
  return (
    <div className="grid gap-3">
      <p>{t("lead", { count: group.members.length })}</p>
      <Spoken as="p" className="text-muted">
        {t("because", { reason: group.reason })}
      </Spoken>
      <ul className="grid gap-3">
        {group.members.map((member) => (
          <li key={member.id} className="border-line border-s-2 ps-4">
            <CaseLine of={member} before={<Badge>{t(member.id === group.mainId ? "main" : "member")}</Badge>}>
              <Spoken as="p" className="text-muted text-sm">
                {t("by", { lead: member.lead })}
              </Spoken>
              {write && member.id !== group.mainId && (
                <ReasonForm action={write.remove} seen={member} label={t("remove")} about={member.title} />
              )}
            </CaseLine>
          </li>
        ))}
      </ul>
      {write && group.mainId === of.id && (
        <ReasonForm action={write.dissolve} seen={of} label={t("dissolve")} about={t("title")} />
      )}
    </div>
  );
}

type ReasonProps = { action: FormAction; seen: Seen; label: string; about: string };

function ReasonForm({ action, seen, label, about }: ReasonProps) {
  const t = useTranslations("group");
  const hidden = { id: seen.id, version: seen.version };
  return (
    <ActionForm action={action} hidden={hidden} label={`${label} · ${about}`} className="grid gap-2">
      <Disclosure summary={label} quiet>
        <div className="grid gap-2">
          <Field name="note" label={t("reason")} required>
            <Textarea max={2000} rows={2} />
          </Field>
          <div>
            <SubmitButton look="secondary">{label}</SubmitButton>
          </div>
        </div>
      </Disclosure>
    </ActionForm>
  );
}
