import type { IncomingMessage, ServerResponse } from "node:http";
import { FORM_BYTES } from "@/domain/form-state";
import { PREFERENCES } from "@/domain/preferences";
import { type NotSent, SENT_AS, whyNotSent } from "@/domain/sent-as";
import { isOurs } from "../own-form";
import { SECURITY_HEADERS } from "../security-headers";
import { cookieName } from "../session-cookie";
import { cookiesOf } from "./asker";
import type { Step } from "./front";
import { peekedBody } from "./peeked-body";
import { escaped, plainPage } from "./plain-answer";
import { OWN_COUNT } from "./too-long";

const FIRST_PASSWORD = /^\/account\/password(?:[/?]|$)/;

// Whoever signs in has no session yet, and how pages look is anybody's to say.
const FOR_ANYBODY = /^\/(?:sign-in|portal)(?:[/?]|$)/;

type Session = Parameters<typeof whyNotSent>[1];

/**
 * Gives a form back to whoever sent it without scripts after his session had ended: leading him to the sign-in would
 * throw his words away. They are in this one answer and nowhere else: nothing is kept here, nothing is in an address.
 * So it is where somebody else is signed in by now, for his pages may have no place for these words.
 * Only a form of our own pages is answered so, for another site's would else be sent on by whoever signs in.
 */
export const keepWords =
  (sessionIn: (sealed: string | undefined) => Promise<Session | null>): Step =>
  (request, response, pass) => {
    if (!isPlainForm(request)) return pass();
    // Whatever fails here fails once more behind, and is answered there.
    sessionIn(cookiesOf(request.headers).get(cookieName()))
      .then((session) => (session === null ? "signedOut" : whyNot(request, session)))
      .catch(() => null)
      .then((why) => (why === null ? pass() : giveBack(request, response, why)))
      .catch(() => response.destroy());
  };

/** Why a form is not for this session to send; one that does not say for whom it was made is. */
async function whyNot(request: IncomingMessage, session: Session): Promise<NotSent | null> {
  const form = await formIn(request, await peekedBody(request));
  const as = form?.get(SENT_AS) ?? null;
  const why = as === null ? null : whyNotSent(as, session);
  return why === "firstPassword" && FIRST_PASSWORD.test(request.url ?? "") ? null : why;
}

/** A form for one of our actions, as a browser without scripts sends it. */
function isPlainForm({ method, url = "", headers }: IncomingMessage): boolean {
  if (method !== "POST" || headers["next-action"] !== undefined) return false;
  if (!headers["content-type"]?.startsWith("multipart/form-data")) return false;
  if (FOR_ANYBODY.test(url) || OWN_COUNT.some((start) => url.startsWith(start))) return false;
  return isOurs({ headers: new Headers({ origin: headers.origin ?? "", host: headers.host ?? "" }) });
}

type Why = NotSent | "signedOut";

async function giveBack(request: IncomingMessage, response: ServerResponse, why: Why): Promise<void> {
  const form = await formIn(request, await bodyOf(request));
  if (form && !isOfPerson(form)) return lookAgain(request, response);
  const page = form ? pageOf(request, form, why) : "";
  response.writeHead(form ? (why === "signedOut" ? 401 : 409) : 400, {
    ...SECURITY_HEADERS,
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(page),
    "Cache-Control": "no-store",
    // What was not read to its end is nothing that another request can follow.
    ...(form ? {} : { Connection: "close" }),
  });
  response.end(page);
}

/** Whether somebody wrote or chose something: signing out holds nothing, and how pages look is anybody's to say. */
const isOfPerson = (form: FormData): boolean =>
  [...form.keys()].some(
    (name) => !name.startsWith("$ACTION") && name !== SENT_AS && !Object.hasOwn(PREFERENCES, name),
  );

function lookAgain({ url = "/" }: IncomingMessage, response: ServerResponse): void {
  response.writeHead(303, {
    ...SECURITY_HEADERS,
    Location: url.replace(/^[/\\]+/, "/"),
    "Cache-Control": "no-store",
  });
  response.end();
}

/** What was sent; null when it is longer than a form may be. */
async function bodyOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > FORM_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function formIn({ headers }: IncomingMessage, body: BodyInit | null): Promise<FormData | null> {
  if (body === null) return null;
  const type = headers["content-type"] ?? "";
  return new Response(body, { headers: { "content-type": type } }).formData().catch(() => null);
}

function pageOf(request: IncomingMessage, form: FormData, why: Why): string {
  const fields = [...form].flatMap(([name, value]) =>
    typeof value === "string" && !/password/i.test(name) ? [{ name, value }] : [],
  );
  const files = [...form.values()].some((value) => typeof value !== "string" && value.size > 0);
  return plainPage(request, ({ signedOut: words }) => ({
    title: words.why[why].title,
    body: [
      `<p>${escaped(words.why[why].plain)}</p>`,
      `<p><a href="${WAYS[why]}" target="_blank" rel="noreferrer">${escaped(words.why[why].way)}</a></p>`,
      files ? `<p>${escaped(words.files)}</p>` : "",
      `<form method="post" enctype="multipart/form-data" action="${escaped(request.url ?? "")}">`,
      `<p><button>${escaped(words.send)}</button></p>`,
      `<p>${escaped(words.words)}</p>`,
      ...fields.map((field) => (isWritten(field) ? shown(field, words.words) : unseen(field))),
      "</form>",
    ].join(""),
  }));
}

/** Where it is put right. */
const WAYS: Record<Why, string> = {
  signedOut: "/sign-in",
  otherPerson: "/",
  otherRole: "/",
  firstPassword: "/account/password",
};

type Given = { name: string; value: string };

/** Each value stands on the page once, for it may be long. The first line end in a text area is nobody's. */
const shown = ({ name, value }: Given, label: string) =>
  `<textarea readonly rows="${Math.min(20, value.length / 40 + 2) | 0}" aria-label="${escaped(label)}" name="${escaped(name)}">\n${escaped(value)}</textarea>`;

const unseen = ({ name, value }: Given) =>
  `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`;

/** What somebody wrote, and not what a form sends unseen: ids, numbers, keys, and what Next adds. */
const isWritten = ({ name, value }: Given): boolean =>
  !name.startsWith("$ACTION") &&
  name !== SENT_AS &&
  value.trim() !== "" &&
  !/^[\w:@./?=&%-]{1,60}$/.test(value);
