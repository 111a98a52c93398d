import { CircleAlert } from "./icons";
import { Spoken } from "./spoken";

/** What is wrong with a field, beside it. */
export function FieldErrors({ id, errors }: { id: string; errors: readonly string[] }) {
  if (errors.length === 0) return null;
  return (
    <ul id={id} className="grid gap-0.5 font-medium text-danger text-sm">
      {errors.map((error) => (
        <li key={error} className="flex items-start gap-1.5">
          <CircleAlert aria-hidden className="mt-[0.3em] size-4 shrink-0" />
          <Spoken>{error}</Spoken>
        </li>
      ))}
    </ul>
  );
}
