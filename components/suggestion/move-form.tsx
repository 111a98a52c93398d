import { useTranslations } from "next-intl";
import type { FormAction } from "@/domain/form-state";
import { LIMITS } from "@/domain/suggestion/dictionary";
import type { Offer } from "@/domain/workflow";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import type { ButtonLook } from "../ui/button-look";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";

type Props = {
  /** Whose table the move is in; its word is `<noun>.transitions.<name>`. */
  noun: "suggestion" | "assignment";
  offer: Offer<string, string>;
  action: FormAction;
  /** The case or assignment as it was seen; `transition` is added. */
  seen: { id: string; version: number };
  look?: ButtonLook["look"];
  /** What it is about, where the page has the same move for several: the unit. Screen readers hear it. */
  about?: string | undefined;
};

/** A plain move: a button, disabled with its reason, or opening to the note it needs or the warning it carries. */
export function MoveForm({ noun, offer, look = "secondary", ...rest }: Props) {
  const label = useTranslations(noun)(`transitions.${offer.name}`);
  const refusal = useTranslations("refusal");
  const warning = useWord(`case.moves.warnings.${noun}`, offer.name);
  if (offer.verdict.kind === "refused")
    return <Button because={refusal(offer.verdict.because.key)}>{label}</Button>;
  const form = <Form {...rest} noun={noun} offer={offer} look={look} label={label} />;
  if (!offer.note && !warning) return form;
  return (
    <Disclosure summary={label}>
      {warning && <p className="mb-3">{warning}</p>}
      {form}
    </Disclosure>
  );
}

function Form({ noun, offer, action, seen, look, label, about }: Props & { label: string }) {
  const t = useTranslations("case.moves");
  const own = useWord(`case.moves.notes.${noun}`, offer.name);
  const hint = useWord(`case.moves.hints.${noun}`, offer.name);
  return (
    <ActionForm
      action={action}
      hidden={{ ...seen, transition: offer.name }}
      label={about ? `${label} · ${about}` : label}
      className="grid gap-3"
    >
      {offer.note && (
        <Field name="note" label={own ?? t("note")} hint={hint} required>
          <Textarea max={LIMITS.note} rows={3} />
        </Field>
      )}
      <div>
        <SubmitButton look={look}>{label}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** A word that only some moves have. */
function useWord(namespace: string, name: string): string | undefined {
  const t = useTranslations(namespace);
  return t.has(name) ? t(name) : undefined;
}
