import { useNow, useTranslations } from "next-intl";
import { MomentText } from "../ui/moment-text";
import { Spoken } from "../ui/spoken";

type Props = { congress?: string | undefined; person?: { name: string; role: string } | undefined };

/** The last line of a printed page: whose system, who printed it, as of when. On a screen there is none. */
export function PrintFoot({ congress, person }: Props) {
  const t = useTranslations();
  const now = useNow();
  return (
    <p className="mt-6 hidden border-line border-t pt-2 text-muted text-xs print:block" data-print-foot>
      <Spoken>
        {[congress, t("common.product"), person && t("export.printed", person)].filter(Boolean).join(" · ")}
      </Spoken>{" "}
      · <MomentText at={now} />
    </p>
  );
}
