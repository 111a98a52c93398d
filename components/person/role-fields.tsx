"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { ROLE_SCOPE, type Role } from "@/domain/viewer";
import { Field } from "../ui/field";
import { useForm } from "../ui/form-context";
import { type Option, Select } from "../ui/select";
import { useHydrated } from "../ui/use-hydrated";

type Props = {
  roles: readonly (Option & { value: Role })[];
  units: readonly Option[];
  /** The units that only members of special committees belong to. */
  committees: readonly Option[];
  delegations: readonly Option[];
  words: { role: string; unit: string; delegation: string; choose: string };
  /** What a deputy needs besides. */
  mandate?: ReactNode;
};

/** A role and whom it is for. Without JavaScript everything is asked for, and the role decides what counts. */
export function RoleFields({ roles, units, committees, delegations, words, mandate }: Props) {
  const typed = useForm()?.typedIn("role")?.[0] ?? "";
  const [chosen, setChosen] = useState(typed);
  const hydrated = useHydrated();
  const mark = useRef<HTMLSpanElement>(null);
  // A form that is emptied does not tell its fields.
  useEffect(() => {
    const form = mark.current?.closest("form");
    const forget = () => setChosen("");
    form?.addEventListener("reset", forget);
    return () => form?.removeEventListener("reset", forget);
  }, []);
  const role = roles.find(({ value }) => value === chosen)?.value;
  const scope = role ? ROLE_SCOPE[role] : null;
  const ofRole = hydrated ? (role === "committee" ? committees : units) : [...units, ...committees];
  return (
    <>
      <span ref={mark} hidden />
      <Field name="role" label={words.role} required>
        <Select
          options={roles}
          placeholder={words.choose}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      </Field>
      {(!hydrated || scope === "unit") && (
        <Field name="unitId" label={words.unit} required={hydrated}>
          <Select
            key={role === "committee" ? "committees" : "units"}
            options={ofRole}
            placeholder={words.choose}
          />
        </Field>
      )}
      {(!hydrated || scope === "delegation") && (
        <Field name="delegationId" label={words.delegation} required={hydrated}>
          <Select options={delegations} placeholder={words.choose} />
        </Field>
      )}
      {(!hydrated || role === "deputy") && mandate}
    </>
  );
}
