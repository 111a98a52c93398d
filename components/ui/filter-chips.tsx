import { X } from "./icons";
import { Link } from "./link";

/** A filter that is set, in words, and the address without it. */
export type Chip = { name: string; words: string; remove: string; href: string };

type Props = { label: string; chips: readonly Chip[]; clear: { label: string; href: string } };

/** The filters that are set, each with a way to take it out again; paper shows what it was narrowed to. */
export function FilterChips({ label, chips, clear }: Props) {
  if (chips.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-2">
      {chips.map(({ name, words, remove, href }) => (
        <li key={name}>
          <Link
            href={href}
            aria-label={remove}
            className="inline-flex min-h-11 items-center gap-1.5 rounded-full border border-edge bg-surface px-3 text-sm hover:bg-sunken md:min-h-8 print:min-h-0 print:border-0 print:px-0"
          >
            {words}
            <X aria-hidden className="size-4 text-muted print:hidden" />
          </Link>
        </li>
      ))}
      <li className="print:hidden">
        <Link href={clear.href} className="link inline-flex min-h-11 items-center text-sm md:min-h-8">
          {clear.label}
        </Link>
      </li>
    </ul>
  );
}
