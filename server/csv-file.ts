import "server-only";

/** A CSV file to save: `name` in the reader's language (without its ending), `plain` for browsers that know ASCII only. */
export const csvFile = (text: string, plain: string, name: string): Response =>
  new Response(text, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${plain}.csv"; filename*=UTF-8''${encodeURIComponent(`${name}.csv`)}`,
      "Cache-Control": "no-store",
    },
  });
