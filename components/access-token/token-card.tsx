import { useTranslations } from "next-intl";
import { TOKEN_DAYS } from "@/domain/access-token/input";
import { API_NOUNS } from "@/domain/access-token/scopes";
import type { FormAction } from "@/domain/form-state";
import { ActionForm } from "../ui/action-form";
import { Card } from "../ui/card";
import { CheckboxGroup } from "../ui/checkbox-group";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { LinkButton } from "../ui/link-button";
import { Select } from "../ui/select";
import { SubmitButton } from "../ui/submit-button";
import { type OwnToken, TokenList } from "./token-list";
import { useScopeWord } from "./use-scope-word";

type Props = { tokens: readonly OwnToken[]; role: string; make: FormAction; revoke: FormAction };

/** One's own access tokens: made and ended here; each is shown only when it is made. */
export function TokenCard({ tokens, role, make, revoke }: Props) {
  const t = useTranslations("accessToken");
  return (
    <Card title={t("title")}>
      <div className="grid gap-4">
        <p className="max-w-prose text-muted">{t("lead", { role })}</p>
        <div>
          <LinkButton href="/api/docs">{t("docs")}</LinkButton>
        </div>
        {tokens.length === 0 ? <p>{t("none")}</p> : <TokenList tokens={tokens} revoke={revoke} />}
        <Disclosure summary={t("make")}>
          <TokenForm make={make} />
        </Disclosure>
      </div>
    </Card>
  );
}

function TokenForm({ make }: { make: FormAction }) {
  const t = useTranslations("accessToken");
  const scopeWord = useScopeWord();
  const scopes = ["read", "write", ...API_NOUNS.map((noun) => `write:${noun}`)];
  return (
    <ActionForm action={make} label={t("make")} className="wrap-anywhere grid max-w-prose gap-5">
      <Field name="name" label={t("name")} hint={t("nameHint")} required>
        <Input maxLength={60} autoComplete="off" />
      </Field>
      <Field name="days" label={t("days")} required>
        <Select
          options={TOKEN_DAYS.map((days) => ({ value: String(days), label: t("daysOf", { days }) }))}
          defaultValue="90"
          className="w-fit"
        />
      </Field>
      <CheckboxGroup
        name="scopes[]"
        label={t("scopes")}
        required
        inline
        options={scopes.map((value) => ({ value, label: scopeWord(value) }))}
        defaultValue={["read"]}
      />
      <p className="text-muted text-sm">{t("secret")}</p>
      <div>
        <SubmitButton look="secondary">{t("make")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
