import type { Next } from "./load";

/** Requests that sign somebody in as a browser without scripts does: the form of the page, filled in. */
export async function signInRequests(origin: string, account: string, password: string): Promise<Next> {
  const html = await (await fetch(`${origin}/sign-in`)).text();
  const form = html.split("<form").find((part) => part.includes('name="password"')) ?? "";
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)];
  const fields = hidden.map(([, name = "", value = ""]) => [name, plain(value)] as const);
  const boundary = "yanlu-bench";
  const body = [...fields, ["account", account], ["password", password]]
    .map(
      ([name, value]) =>
        `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    .join("");
  const headers = { "content-type": `multipart/form-data; boundary=${boundary}`, origin };
  return () => ({ method: "POST", path: "/sign-in", headers, body: `${body}--${boundary}--\r\n` });
}

const plain = (html: string) =>
  html
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
