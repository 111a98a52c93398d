import { useTranslations } from "next-intl";
import { LOCALES, THEMES } from "@/domain/preferences";
import { ALargeSmall } from "../ui/icons";
import { Menu } from "../ui/menu";
import { PreferenceButtons, type PreferenceControl } from "./preference-control";

/** Language, colours, 关怀模式 and shortcuts, in a menu of the header. */
export function PreferenceMenu({ preferences }: { preferences: PreferenceControl }) {
  const t = useTranslations("layout");
  const { locale, theme, care, shortcuts, save } = preferences;
  const onOrOff = (["on", "off"] as const).map((value) => ({ value, label: t(value) }));
  return (
    <Menu label={t("display")} summary={<ALargeSmall aria-hidden className="size-6" />}>
      <div className="grid gap-4">
        <PreferenceButtons
          name="locale"
          label={t("language")}
          choices={LOCALES.map((value) => ({ value, label: t(`languages.${value}`), lang: value }))}
          current={locale}
          save={save}
        />
        <PreferenceButtons
          name="care"
          label={t("care")}
          hint={t("careHint")}
          choices={onOrOff}
          current={care ? "on" : "off"}
          save={save}
        />
        <PreferenceButtons
          name="theme"
          label={t("theme")}
          choices={THEMES.map((value) => ({ value, label: t(`themes.${value}`) }))}
          current={theme}
          save={save}
        />
        <PreferenceButtons
          name="shortcuts"
          label={t("shortcuts")}
          hint={t("shortcutsHint")}
          choices={onOrOff}
          current={shortcuts ? "on" : "off"}
          save={save}
        />
      </div>
    </Menu>
  );
}
