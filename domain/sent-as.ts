/** The field of a form that says for whom its page was made: nothing secret, and never who acts, which the session says. */
export const SENT_AS = "sentAs";

/** A person in one of his roles. */
export type Acting = { userId: string; membershipId: string };

/** An acting person as a form carries him. */
export const sentAs = ({ userId, membershipId }: Acting): string => `${userId}:${membershipId}`;

/** Why what was typed is not sent: somebody else is signed in by now, he acts in another role, or his first password waits. */
export type NotSent = "otherPerson" | "otherRole" | "firstPassword";

/** What keeps words that were typed for one person in one role from being sent by the session that brings them. */
export function whyNotSent(form: unknown, session: Acting & { mustChangePassword: boolean }): NotSent | null {
  // A form outside of the office, or of a page that is older than this field, does not say.
  const [userId, membershipId] = typeof form === "string" ? form.split(":") : [];
  if (userId !== undefined && userId !== session.userId) return "otherPerson";
  if (session.mustChangePassword) return "firstPassword";
  return membershipId !== undefined && membershipId !== session.membershipId ? "otherRole" : null;
}
