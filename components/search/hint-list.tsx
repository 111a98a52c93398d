import { cx } from "../ui/cx";
import { Marked } from "./marked";

/** A title that fits what is typed. */
export type TitleHint = {
  id: string;
  number: string | null;
  title: readonly { text: string; hit: boolean }[];
};

type Props = {
  id: string;
  label: string;
  hints: readonly TitleHint[];
  active: number;
  choose: (hint: TitleHint) => void;
};

/** Titles below the search box; the arrow keys go through them, a press opens one. */
export function HintList({ id, label, hints, active, choose }: Props) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      className="absolute inset-x-0 top-full z-30 mt-1 grid max-h-96 overflow-y-auto rounded-md border border-edge bg-surface p-1 shadow-lg"
    >
      {hints.map((hint, index) => (
        // The keyboard is at the box (aria-activedescendant), so a hint takes no focus of its own.
        <div
          key={hint.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onPointerDown={(event) => {
            event.preventDefault();
            choose(hint);
          }}
          className={cx("cursor-pointer rounded px-2 py-1.5 text-sm", index === active && "bg-sunken")}
        >
          {hint.number && <span className="me-2 text-muted tabular-nums">{hint.number}</span>}
          <Marked pieces={hint.title} />
        </div>
      ))}
    </div>
  );
}
