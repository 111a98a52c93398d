import { useTranslations } from "next-intl";
import { PUBLIC_CLOCKS } from "@/domain/portal/path";
import { buttonClass } from "../ui/button-look";

type Props = { clock: string; from: string; wrong: boolean };

/** Which clock, from which day: a plain form whose answer has an address. */
export function DueForm({ clock, from, wrong }: Props) {
  const t = useTranslations();
  return (
    <form
      action="/portal/deadline"
      className="grid gap-4 rounded-lg bg-sunken p-4 sm:grid-cols-2 print:hidden"
    >
      <label className="grid gap-1">
        <span className="font-medium">{t("portal.deadline.clock")}</span>
        <select name="clock" defaultValue={clock} className="control pe-8">
          {PUBLIC_CLOCKS.map((name) => (
            <option key={name} value={name}>
              {t(`clock.names.${name}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1">
        <span className="font-medium">{t("portal.deadline.from")}</span>
        <input
          type="date"
          name="from"
          defaultValue={from}
          className="control tabular-nums"
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? "from-error" : undefined}
        />
        {wrong && (
          <span id="from-error" className="text-danger">
            {t("portal.deadline.wrong")}
          </span>
        )}
      </label>
      <div className="sm:col-span-2">
        <button type="submit" className={buttonClass({ look: "primary" })}>
          {t("portal.deadline.calculate")}
        </button>
      </div>
    </form>
  );
}
