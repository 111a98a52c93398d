import type { PreferenceName, Preferences } from "@/domain/preferences";

/** The reader's preferences, and the server action that saves one of them. */
export type PreferenceControl = Preferences & { save: (form: FormData) => Promise<void> };

type Choice = { value: string; label: string; lang?: string | undefined };
type Props = {
  name: PreferenceName;
  label: string;
  hint?: string | undefined;
  choices: readonly Choice[];
  current: string;
  save: PreferenceControl["save"];
};

/** One preference as a row of buttons; each sends itself, so it works without JavaScript. */
export function PreferenceButtons({ name, label, hint, choices, current, save }: Props) {
  return (
    <form action={save}>
      <fieldset className="grid gap-1">
        <legend className="font-medium text-sm">{label}</legend>
        {hint && <p className="text-muted text-sm">{hint}</p>}
        <div className="segments">
          {choices.map(({ value, label: words, lang }) => (
            <button
              key={value}
              type="submit"
              name={name}
              value={value}
              lang={lang}
              aria-pressed={value === current}
            >
              {words}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  );
}
