import { useTranslations } from "next-intl";
import { CHANNEL_NAMES, DELIVERY_STATES } from "@/domain/delivery/channels";
import type { DeliveryFilter } from "@/domain/delivery/filter";
import { Field } from "../ui/field";
import { FilterBar } from "../ui/filter-bar";
import { Select } from "../ui/select";

/** The filters of the list of deliveries. */
export function DeliveryFilters({ filter }: { filter: DeliveryFilter }) {
  const t = useTranslations("delivery");
  const outside = CHANNEL_NAMES.filter((name) => name !== "inside");
  return (
    <FilterBar action="/deliveries" applied={Number(Boolean(filter.state)) + Number(Boolean(filter.channel))}>
      <Field name="state" label={t("filter.state")}>
        <Select
          options={DELIVERY_STATES.map((state) => ({ value: state, label: t(`states.${state}`) }))}
          placeholder={t("filter.any")}
          defaultValue={filter.state ?? ""}
        />
      </Field>
      <Field name="channel" label={t("filter.channel")}>
        <Select
          options={outside.map((channel) => ({ value: channel, label: t(`channels.${channel}`) }))}
          placeholder={t("filter.any")}
          defaultValue={filter.channel ?? ""}
        />
      </Field>
    </FilterBar>
  );
}
