import type { ReactNode } from "react";
import { cx } from "./cx";
import { Spoken } from "./spoken";

export type ChoiceOption = {
  value: string;
  label: string;
  hint?: ReactNode;
  /** Why it cannot be chosen; it is then shown, disabled, with this reason. */
  because?: string | undefined;
};

type Props = ChoiceOption & {
  id: string;
  type: "radio" | "checkbox";
  name: string;
  defaultChecked: boolean;
  required?: boolean | undefined;
  invalid?: boolean | undefined;
  /** What describes it besides its own hint: the error of a field that is one box. */
  describedBy?: string | undefined;
  /** A frame around each choice, for the few that matter. */
  framed?: boolean | undefined;
  onChange?: ((checked: boolean) => void) | undefined;
  hidden?: boolean | undefined;
  tabIndex?: number | undefined;
};

/** One radio button or checkbox with its words; the whole row can be pressed. */
export function Choice(props: Props) {
  const { id, label, hint, because, framed, hidden, onChange, invalid, describedBy, ...input } = props;
  const hintId = hint || because ? `${id}-hint` : undefined;
  return (
    <div className={cx("relative flex gap-3", framed && FRAME)} hidden={hidden}>
      <input
        {...input}
        id={id}
        disabled={Boolean(because)}
        aria-describedby={[hintId, describedBy].filter(Boolean).join(" ") || undefined}
        aria-invalid={(input.type === "checkbox" && invalid) || undefined}
        onChange={onChange && ((event) => onChange(event.currentTarget.checked))}
        className="relative z-1 mt-[0.8em] size-[1.15rem] shrink-0 accent-brand md:mt-[0.45em]"
      />
      <div className="min-w-0 grow py-2 md:py-0.5">
        <Spoken
          as="label"
          htmlFor={id}
          className={cx("block after:absolute after:inset-0", because && "text-muted")}
        >
          {label}
        </Spoken>
        {hintId && (
          <div id={hintId} className="text-muted text-sm">
            <Spoken>{hint}</Spoken>
            {because && <Spoken as="p">{because}</Spoken>}
          </div>
        )}
      </div>
    </div>
  );
}

const FRAME =
  "rounded-md border border-edge px-3 py-0.5 md:py-1.5 has-checked:border-brand has-checked:bg-brand-soft has-disabled:border-line has-disabled:bg-sunken";
