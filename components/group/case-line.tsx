import type { ReactNode } from "react";
import type { State } from "@/domain/suggestion/states";
import { StateTag } from "../suggestion/state-tag";
import { Link } from "../ui/link";
import { Spoken } from "../ui/spoken";

/** Another case as a line: `href` is there for those who may open it. */
export type ShownCase = {
  id: string;
  href: string | null;
  number: string | null;
  title: string;
  state: State;
};

type Props = { of: ShownCase; before?: ReactNode; children?: ReactNode };

/** Number, title and state of another case; a link for those who may open it. */
export function CaseLine({ of, before, children }: Props) {
  const name = [of.number, of.title].filter(Boolean).join(" ");
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        {before}
        {of.href ? (
          <Link href={of.href} className="link">
            {name}
          </Link>
        ) : (
          <Spoken as="span">{name}</Spoken>
        )}
        <StateTag state={of.state} />
      </p>
      {children}
    </div>
  );
}
