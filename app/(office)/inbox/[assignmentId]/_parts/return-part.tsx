import { useLocale, useTranslations } from "next-intl";
import { DueDate } from "@/components/clock/due-date";
import { WhyDate } from "@/components/clock/why-date";
import { ReturnForm } from "@/components/inbox/return-form";
import { ReturnList } from "@/components/inbox/return-list";
import { Card } from "@/components/ui/card";
import type { UnitRow } from "@/db/queries/organisation";
import { localName } from "@/domain/local-name";
import { askReturn } from "../../actions";
import { clockOf, copyPrefix, offered, type PartProps, seenOf } from "./view";

/** Giving the case back: the window with what is left of it, the form, and what was asked before (Henan Art. 14). */
export function ReturnPart({ at, units }: PartProps & { units: readonly UnitRow[] }) {
  const t = useTranslations("inbox.return");
  const locale = useLocale();
  const offer = offered(at, "proposeReturn");
  const window = clockOf(at, at.work.id, ["returnRequest"]);
  // Whoever decides reads the request above.
  if (offered(at, "consentReturn") || (!offer && at.returns.length === 0)) return null;
  const others = units.filter(({ id }) => id !== at.work.unitId);
  return (
    <Card title={t("title")}>
      <div className="grid gap-4">
        {at.returns.length > 0 && <Returns at={at} />}
        {offer && window && (
          <div>
            <p>{at.work.returnWindowOpened ? t("opened") : t("window")}</p>
            {!at.work.returnWindowOpened && (
              <>
                <DueDate {...window} today={at.today} />
                <WhyDate {...window} />
              </>
            )}
          </div>
        )}
        {offer && (
          <ReturnForm
            offer={offer}
            seen={seenOf(at)}
            action={askReturn}
            units={others.map((unit) => ({ value: unit.id, label: localName(unit, locale) }))}
            copyPrefix={copyPrefix(at, "return")}
          />
        )}
      </div>
    </Card>
  );
}

/** The requests to give the case back; the proposed unit by its name. */
export function Returns({ at, only }: PartProps & { only?: string }) {
  const list = only ? at.returns.filter(({ state }) => state === only) : at.returns;
  return <ReturnList returns={list} />;
}
