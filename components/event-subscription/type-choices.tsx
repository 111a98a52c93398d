import { useTranslations } from "next-intl";
import { allAbout, EVENT_NOUNS, typesAbout } from "@/domain/event-subscription/types";
import { CheckboxGroup } from "../ui/checkbox-group";
import { Disclosure } from "../ui/disclosure";

/** Which events: whole groups in sight, and the single ones where somebody wants only some. */
export function TypeChoices({ chosen }: { chosen: readonly string[] }) {
  const t = useTranslations("eventSubscription");
  const events = useTranslations("event");
  return (
    <div className="grid gap-3">
      <CheckboxGroup
        name="types[]"
        label={t("fields.types")}
        hint={t("fields.typesHint")}
        required
        inline
        options={EVENT_NOUNS.map((noun) => ({ value: allAbout(noun), label: t(`nouns.${noun}`) }))}
        defaultValue={chosen}
      />
      {EVENT_NOUNS.map((noun) => {
        const types = typesAbout(noun);
        const single = types.filter((type) => chosen.includes(type));
        return (
          <Disclosure
            key={noun}
            quiet
            open={single.length > 0}
            summary={`${t("fields.single")} · ${t(`nouns.${noun}`)}`}
          >
            <CheckboxGroup
              name="types[]"
              label={t(`nouns.${noun}`)}
              labelHidden
              inline
              options={types.map((type) => ({ value: type, label: events(type) }))}
              defaultValue={single}
            />
          </Disclosure>
        );
      })}
    </div>
  );
}
