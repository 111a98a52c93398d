import Form from "next/form";
import { useTranslations } from "next-intl";
import type { Day } from "@/domain/day";
import { Button } from "../ui/button";
import { Input } from "../ui/input";

type Props = {
  /** The page that is shown as of the chosen day. */
  action: string;
  day?: Day | undefined;
  /** What else the address holds and keeps. */
  keep?: string | undefined;
};

/** Asks for a past day; a plain form, so that it works without JavaScript. The day lives in the address. */
export function AsOfForm({ action, day, keep = "" }: Props) {
  const t = useTranslations("history");
  return (
    <Form prefetch={false} action={action} className="flex flex-wrap items-end gap-2 print:hidden">
      {[...new URLSearchParams(keep)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid gap-1">
        <label htmlFor="as-of" className="text-sm">
          {t("label")}
        </label>
        <Input id="as-of" type="date" name="asOf" defaultValue={day} required />
      </div>
      <Button type="submit">{t("show")}</Button>
    </Form>
  );
}
