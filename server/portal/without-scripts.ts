/** A page without its scripts and what hastens them; its words cannot hold a tag, for they were escaped. */
export const withoutScripts = (html: string): string =>
  html
    .replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/gi, "")
    .replaceAll(/<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>/gi, "")
    // A nonce is for scripts, and differs each time: without it the same page has the same tag.
    .replaceAll(/(<(?:link|style)\b[^>]*?)\snonce="[^"]*"/gi, "$1")
    .replaceAll(/<template\b[^>]*><\/template>/gi, "")
    .replaceAll(/<!--(?:\/?\$[?!]?|\/?&)-->/g, "");
