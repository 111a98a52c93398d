import type { ReactNode } from "react";
import { Spoken } from "./spoken";

type Props = {
  name: string;
  role?: string | undefined;
  unit?: string | undefined;
  phone?: string | undefined;
  children?: ReactNode;
};

/** A person in one line: name, what he is, where, and a telephone number to press. */
export function PersonLine({ name, role, unit, phone, children }: Props) {
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <Spoken as="span" className="font-medium">
        {name}
      </Spoken>
      {(role || unit) && (
        <Spoken as="span" className="text-muted text-sm">
          {[unit, role].filter(Boolean).join(" ")}
        </Spoken>
      )}
      {phone && (
        <a href={`tel:${phone.replaceAll(/\s/g, "")}`} className="link text-sm tabular-nums">
          {phone}
        </a>
      )}
      {children}
    </span>
  );
}
