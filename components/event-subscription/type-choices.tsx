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
      <Disclosure quiet open={chosen.some((type) => !type.endsWith(".*"))} summary={t("fields.single")}>
        <div className="grid gap-5 py-2">
          {EVENT_NOUNS.map((noun) => (
            <CheckboxGroup
              key={noun}
              name="types[]"
              label={t(`nouns.${noun}`)}
              inline
              options={typesAbout(noun).map((type) => ({ value: type, label: events(type) }))}
              defaultValue={chosen}
            />
          ))}
        </div>
      </Disclosure>
    </div>
  );
}
