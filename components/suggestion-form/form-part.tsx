import { type ReactNode, useId } from "react";

type Props = { title: string; lead?: ReactNode; children: ReactNode };

/** One part of the long form, with its heading. */
export function FormPart({ title, lead, children }: Props) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid gap-4 border-line border-t pt-5 first-of-type:border-t-0 first-of-type:pt-0"
    >
      <div className="grid gap-1">
        <h2 id={id} className="text-xl">
          {title}
        </h2>
        {lead && <p className="text-muted care:text-ink">{lead}</p>}
      </div>
      {children}
    </section>
  );
}
