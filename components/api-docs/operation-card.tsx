import { useTranslations } from "next-intl";
import type { Role } from "@/domain/viewer";
import { DescriptionList } from "../ui/description-list";

/** A field of an input or a parameter of an address. */
export type ApiField = { name: string; type: string; required: boolean };

/** One operation as the page shows it. */
export type ApiOperation = {
  anchor: string;
  method: string;
  path: string;
  about: string;
  roles: readonly Role[];
  scope: string;
  fields: readonly ApiField[];
  sample: string;
};

/** One operation: its address, what it does, for whom, what it takes, and a line to try it. */
export function OperationCard({ of, fieldsLabel }: { of: ApiOperation; fieldsLabel: string }) {
  const t = useTranslations("api.operations");
  const roles = useTranslations("person.roles");
  const fields = of.fields.length === 0 ? t("none") : <Fields fields={of.fields} />;
  return (
    <section
      id={of.anchor}
      aria-labelledby={`${of.anchor}-name`}
      className="grid gap-3 border-line border-t pt-5"
    >
      <h4 id={`${of.anchor}-name`} className="wrap-anywhere font-mono font-semibold" lang="en">
        {of.method} {of.path}
      </h4>
      <p>{of.about}</p>
      <DescriptionList
        items={[
          { term: t("roles"), details: of.roles.map((role) => roles(role)).join(" · ") },
          { term: t("scope"), details: <code>{of.scope}</code> },
          { term: fieldsLabel, details: fields },
        ]}
      />
      <Sample code={of.sample} />
    </section>
  );
}

function Fields({ fields }: { fields: readonly ApiField[] }) {
  const t = useTranslations("api.operations");
  return (
    <ul className="grid gap-1">
      {fields.map(({ name, type, required }) => (
        <li key={name}>
          <code lang="en">
            {name}: {type}
          </code>
          {required && ` · ${t("required")}`}
        </li>
      ))}
    </ul>
  );
}

/** A line to copy. */
export const Sample = ({ code }: { code: string }) => (
  <pre lang="en" className="wrap-anywhere whitespace-pre-wrap rounded bg-sunken p-3 font-mono text-sm">
    {code}
  </pre>
);
