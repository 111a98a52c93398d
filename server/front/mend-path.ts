import type { Step } from "./front";

/**
 * Makes an address readable that is none: broken percent signs stand for themselves, and what no row can hold becomes
 * the sign for what was lost. Next would answer such an address with a bare 500; now it is one that leads nowhere.
 */
export const mendPath: Step = (request, _response, pass) => {
  request.url = readable(request.url ?? "/");
  pass();
};

function readable(url: string): string {
  const end = url.indexOf("?");
  const path = end < 0 ? url : url.slice(0, end);
  if (!path.includes("%")) return url;
  return path.replaceAll("%00", LOST).replace(/(?:%[\da-f]{2})+|%/gi, mended) + url.slice(path.length);
}

const mended = (coded: string): string => (isText(coded) ? coded : coded.replaceAll("%", "%25"));

function isText(coded: string): boolean {
  try {
    decodeURIComponent(coded);
    return true;
  } catch {
    return false;
  }
}

const LOST = "%EF%BF%BD";
