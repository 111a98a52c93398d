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
  /** The case or assignment as it was seen, and what its action wants to know beside it; `transition` is added. */
  seen: { id: string; version: number; [more: string]: string | number };
  look?: ButtonLook["look"];
  /** What it is about, where the page has the same move for several: the unit. Screen readers hear it. */
  about?: string | undefined;
};

/** A plain move: a button, disabled with its reason, or opening to the note it needs or the warning it carries. */
export function MoveForm({ noun, offer, action, seen, look = "secondary", about }: Props) {
  const label = useTranslations(noun)(`transitions.${offer.name}`);
  const refusal = useTranslations("refusal");
  const warning = useWord(`case.moves.warnings.${noun}`, offer.name);
  if (offer.verdict.kind === "refused")
    return <Button because={refusal(offer.verdict.because.key)}>{label}</Button>;
  const submit = (
    <div>
      <SubmitButton look={look}>{label}</SubmitButton>
    </div>
  );
  // The outcome stands outside of what can be folded: without JavaScript it comes back folded.
  return (
    <ActionForm
      action={action}
      hidden={{ ...seen, transition: offer.name }}
      label={about ? `${label} · ${about}` : label}
      className="grid gap-3"
    >
      {offer.note || warning ? (
        <Disclosure summary={label}>
          <div className="grid gap-3">
            {warning && <p>{warning}</p>}
            {offer.note && <Note noun={noun} name={offer.name} />}
            {submit}
          </div>
        </Disclosure>
      ) : (
        submit
      )}
    </ActionForm>
  );
}

function Note({ noun, name }: { noun: Props["noun"]; name: string }) {
  const t = useTranslations("case.moves");
  const own = useWord(`case.moves.notes.${noun}`, name);
  const hint = useWord(`case.moves.hints.${noun}`, name);
  return (
    <Field name="note" label={own ?? t("note")} hint={hint} required>
      <Textarea max={LIMITS.note} rows={3} />
    </Field>
  );
}

/** A word that only some moves have. */
function useWord(namespace: string, name: string): string | undefined {
  const t = useTranslations(namespace);
  return t.has(name) ? t(name) : undefined;
}
