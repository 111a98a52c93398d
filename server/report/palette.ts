import "server-only";
import { getTranslations } from "next-intl/server";
import { slotWords } from "@/domain/report/figure-words";
import { type About, slotText } from "@/domain/report/fill";
import { BLOCK_SLOTS, INLINE_SLOTS, type InlineSlot } from "@/domain/report/placeholders";
import type { PaletteGroup, PaletteItem } from "@/domain/report/shown";
import type { Counted } from "@/domain/report/snapshot";

/** Every placeholder in its group, in the reader's language. */
export async function paletteOf(counted: Counted, about: About): Promise<PaletteGroup[]> {
  const [say, t] = [await getTranslations(), await getTranslations("report")];
  const groupOf = (slot: InlineSlot) =>
    slot.kind === "about" ? "about" : slot.kind === "units" ? "case" : slot.ref.kind;
  const labelOf = (slot: InlineSlot): string => {
    if (slot.kind === "about") return t(`slots.${slot.name}`);
    return slot.kind === "units" ? t("slots.units") : slotWords(slot, slot.ref, say).label;
  };
  const inline = [...INLINE_SLOTS].map(([name, slot]) => ({
    group: groupOf(slot),
    item: { name, label: labelOf(slot), value: slotText(slot, counted, about) },
  }));
  const blocks = [...BLOCK_SLOTS].map(
    ([name, slot]): PaletteItem => ({
      name,
      label: t(`slots.${slot.kind}`, { name: t(`text.${slot.kind}s.${slot.name}`) }),
      value: "",
    }),
  );
  const of = (group: string): PaletteItem[] =>
    inline.filter((one) => one.group === group).map(({ item }) => item);
  return [
    { title: t("editor.about"), items: of("about") },
    { title: t("editor.count"), items: of("case") },
    { title: t("editor.key"), items: of("key") },
    { title: t("editor.commitment"), items: of("commitment") },
    { title: t("editor.block"), items: blocks },
  ];
}
