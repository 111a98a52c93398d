import { saveCalendar } from "@/db/commands/calendar";
import { changeSettings } from "@/db/commands/organisation-settings";
import { enterRuleSet, retireRuleSet, reviveRuleSet } from "@/db/commands/rule-set";
import { enterFormula } from "@/db/commands/scoring/formula";
import { previewCalendar } from "@/db/queries/calendar-preview";
import { findCongress } from "@/db/queries/organisation";
import { DEFAULT_RULE_SET } from "@/domain/clock/rules";
import { singleDayInput, writeEntry } from "@/domain/organisation/calendar-entry";
import { seenOf } from "@/domain/organisation/fields";
import { settingsFields } from "@/domain/organisation/settings";
import { DEFAULT_FORMULA } from "@/domain/scoring/formula";
import { settingsSchema } from "@/domain/settings";
import { type Step, step } from "../../attacks/script";
import type { Stage } from "../../support/look";
import { morning } from "../../support/moment";

const DAY = "2023-03-15";

/** What a congress counts by: its settings, its rules, its calendar, its formula. */
export async function rules({ database, cast }: Stage): Promise<Step[]> {
  const by = cast.administrator;
  const wanted = { ...settingsSchema.parse({}), messagesPerDay: 5 };
  const holiday = { kind: "day", date: "2023-06-15", as: "holiday", name: "市庆", source: "市通知" };
  const formula = { ...DEFAULT_FORMULA, minus: { ...DEFAULT_FORMULA.minus, late: 4 } };
  return [
    step("changeSettings", changeSettings, DAY, by, async () => {
      const { settings } = await findCongress(database, by);
      return { ...wanted, seen: seenOf(settingsFields, settings) };
    }),
    step("enterRuleSet", enterRuleSet, DAY, by, async () => ({
      ...{ ...DEFAULT_RULE_SET, key: "later", name: "试行", validFrom: "2030-01-01" },
    })),
    step("retireRuleSet", retireRuleSet, DAY, by, async () => ({ key: "later" })),
    step("reviveRuleSet", reviveRuleSet, DAY, by, async () => ({ key: "later" })),
    step("saveCalendar", saveCalendar, DAY, by, async () => {
      const entry = singleDayInput.parse(holiday);
      const shown = await previewCalendar(database, by, entry, morning(DAY));
      if (shown.kind === "refused") throw new Error(shown.because);
      const { version, digest } = shown.preview;
      return { entry: writeEntry(entry), version, digest };
    }),
    step("enterFormula", enterFormula, DAY, by, async () => ({
      ...{ year: 2024, seen: 0, reason: "按市委督查要求。", formula },
    })),
  ];
}
