import type { Person } from "../person";

/** A move on the unit's page of a case that needs no more than its button. */
export async function move(person: Person, workId: string, name: string): Promise<void> {
  await person.go(`/inbox/${workId}`);
  await person.form(`assignment.transitions.${name}`).press(`assignment.transitions.${name}`);
  await person.hears(`inbox.done.${name}`);
}

/** Asks to give a case back, to another unit that is named. */
export async function askToReturn(handler: Person, workId: string, why: string, to: string): Promise<void> {
  await handler.go(`/inbox/${workId}`);
  await handler.open("inbox.return.ask");
  const form = handler.form("inbox.return.ask");
  await form.write("inbox.return.reason", why);
  await form.choose("inbox.return.unit", to);
  await form.press("inbox.return.send");
  await handler.hears("inbox.done.proposeReturn");
}

/** Notes a visit to the deputy, with its place. */
export async function noteVisit(
  handler: Person,
  workId: string,
  summary: string,
  place: string,
): Promise<void> {
  await handler.go(`/inbox/${workId}`);
  const contacts = handler.card("inbox.contact.title");
  await contacts.open("inbox.contact.record");
  const form = contacts.form("inbox.contact.record");
  await form.choose("inbox.contact.way", handler.say("reply.contactWays.visit"));
  await form.write("inbox.contact.place", place);
  await form.write("inbox.contact.summary", summary);
  await form.press("inbox.contact.send");
  await contacts.reads(place);
  await contacts.reads(summary);
}

/** What a unit writes to a deputy. */
export type Words = { answers: readonly string[]; classKey: string; name: string; phone: string };

/** Answers each point and finishes the draft. */
export async function writeReply(handler: Person, workId: string, words: Words): Promise<void> {
  await handler.go(`/inbox/${workId}/reply`);
  for (const [index, answer] of words.answers.entries())
    await handler.write("replyEditor.point.answer", answer, { number: index + 1 });
  await handler
    .question("replyEditor.parts.classKey")
    .getByRole("radio", { name: new RegExp(`^${words.classKey} · `) })
    .check();
  await handler.write("replyEditor.parts.contactName", words.name);
  await handler.write("replyEditor.parts.contactPhone", words.phone);
  await handler.press("replyEditor.progress.finish");
  await handler.isAt(`/inbox/${workId}`);
  await handler.hears("inbox.done.draft");
}

/** The head reads the reply and signs. */
export async function sign(head: Person, workId: string): Promise<void> {
  await head.go(`/inbox/${workId}`);
  const form = head.form("inbox.sign.sign");
  await form.tick("inbox.sign.read");
  await form.press("inbox.sign.sign");
  await head.hears("inbox.done.sign");
}

/** The signed reply goes out under a number. */
export async function issue(handler: Person, workId: string, docNumber: string): Promise<void> {
  await handler.go(`/inbox/${workId}`);
  const form = handler.form("inbox.issue.send");
  await form.write("inbox.issue.docNumber", docNumber);
  await form.press("inbox.issue.send");
  await handler.hears("inbox.done.issue");
}

/** A co-handling unit's handler writes its opinion for the head. */
export async function writeOpinion(handler: Person, workId: string, opinion: string): Promise<void> {
  await handler.go(`/inbox/${workId}`);
  const form = handler.form("inbox.opinion.label");
  await form.write("inbox.opinion.label", opinion);
  await form.press("inbox.opinion.send");
  await handler.hears("inbox.done.draftOpinion");
}
