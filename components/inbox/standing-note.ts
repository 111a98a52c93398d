/** What a note needs to know of an event. */
type NoteEvent = { name: string; assignmentId: string | null; note: string | null; actor: string; at: Date };

/**
 * The last note of one of `names` about an assignment that still stands: nothing in `until` has happened since.
 * `events` come oldest first.
 */
export function standingNote(
  events: readonly NoteEvent[],
  assignmentId: string,
  names: readonly string[],
  until: readonly string[],
): { name: string; text: string; actor: string; at: Date } | null {
  const own = events.filter((event) => event.assignmentId === assignmentId);
  const last = own.findLast(({ name }) => names.includes(name) || until.includes(name));
  if (!last?.note || !names.includes(last.name)) return null;
  return { name: last.name, text: last.note, actor: last.actor, at: last.at };
}
