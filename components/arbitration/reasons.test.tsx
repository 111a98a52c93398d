import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FORMATS, TIME_ZONE } from "@/messages/formats";
import { loadMessages } from "@/messages/load";
import { Reasons } from "./reasons";

const said = { reason: "不属于本单位。", decision: "同意退回。", on: "2026-11-18" };

test("a unit is called as its reader knows it; one that is gone keeps the name it had", async () => {
  const names: Record<string, string> = { water: "Water Resources Bureau" };
  const reasons = [
    { unitId: "water", unit: "市水利局", ...said },
    { unitId: "gone", unit: "市旅游局", ...said },
  ];
  const html = renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en"
      messages={await loadMessages("en")}
      formats={FORMATS}
      timeZone={TIME_ZONE}
    >
      <Reasons reasons={reasons} nameOf={(id) => names[id]} />
    </NextIntlClientProvider>,
  );
  expect([...html.matchAll(/<h2[^>]*>([^<]*)</g)].map(([, title]) => title)).toEqual([
    "Water Resources Bureau",
    "市旅游局",
  ]);
});
