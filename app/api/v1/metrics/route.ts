import { getTranslations } from "next-intl/server";
import { LOCALES } from "@/domain/preferences";
import { entryOf, type FigureName } from "@/domain/statistics/catalogue";
import { rowsAddress } from "@/domain/statistics/rows";
import { figuresOfViewer, OPEN_FIGURES, SIGHT_OF } from "@/domain/statistics/sight";
import { onlyRead } from "@/server/api/one-method";
import { currentViewer } from "@/server/session";

/** The catalogue of figures: without a session those that everybody may read, else those that the viewer reads. */
export async function GET(): Promise<Response> {
  const viewer = await currentViewer();
  const names = viewer === null ? OPEN_FIGURES : figuresOfViewer(viewer);
  const words = await Promise.all(
    LOCALES.map(async (locale) => [locale, await getTranslations({ locale })] as const),
  );
  const inWords = (say: (t: (typeof words)[number][1]) => string) =>
    Object.fromEntries(words.map(([locale, t]) => [locale, say(t)]));
  const described = (name: FigureName) => {
    const { counts, of, among, group, rounding, parts, sight, open } = entryOf(name);
    return {
      name,
      words: inWords((t) => t(`statistics.metrics.${name}`)),
      definition: inWords((t) => t(`statistics.definitions.${name}`)),
      group,
      counts,
      numerator: of,
      denominator: among,
      unit: inWords((t) => t(`statistics.subjects.${counts}`)),
      rounding,
      partOf: parts ?? null,
      permission: SIGHT_OF[sight],
      public: open,
      rows: rowsAddress(name, {}),
    };
  };
  const headers = { "Cache-Control": "no-store", Vary: "Cookie" };
  return Response.json({ metrics: names.map(described) }, { headers });
}

export const POST = onlyRead;
export const PUT = onlyRead;
export const PATCH = onlyRead;
export const DELETE = onlyRead;
