import "server-only";
import { Resvg } from "@resvg/resvg-js";
import { getTranslations } from "next-intl/server";
import { SHARE_FONT, shareSvg } from "@/domain/portal/share";
import { drawingFonts } from "../document/drawing-fonts";
import { keep, portalCongress, readStory } from "./read";

/** The picture with which a published case is shared, and whose text it is. */
export async function readPicture(idOrNumber: string): Promise<{ bytes: Buffer; hash: string }> {
  const [congress, story] = await Promise.all([portalCongress(), readStory(idOrNumber)]);
  return keep(congress.id, ["picture", story.id], async () => {
    const say = await getTranslations({ locale: "zh-CN" });
    const { title, state, units } = story.snapshot;
    const svg = shareSvg({
      congress: congress.name,
      product: say("common.product"),
      title,
      number: story.number ?? "",
      line: [say(`suggestion.states.${state}`), units[0]?.name].filter(Boolean).join(" · "),
    });
    return { bytes: await drawn(svg), hash: story.hash };
  });
}

async function drawn(svg: string): Promise<Buffer> {
  const font = {
    fontFiles: await drawingFonts(svg),
    loadSystemFonts: false,
    defaultFontFamily: SHARE_FONT,
  };
  return new Resvg(svg, { font }).render().asPng();
}
