import type { Person } from "../person";

/** A suggestion as a deputy writes it; units and co-signers by their names. */
export type Text = {
  title: string;
  situation: string;
  cause: string;
  points: readonly string[];
  category: string;
  wished?: string;
  cosigner?: string;
};

/** Fills in the form of a new suggestion, as far as a form is filled in; a page without scripts adds points by a button that sends. */
export async function write(deputy: Person, text: Text): Promise<void> {
  await deputy.write("suggestion.fields.title", text.title);
  await deputy.select("suggestion.fields.category", text.category);
  await deputy.write("suggestion.fields.situation", text.situation);
  await deputy.write("suggestion.fields.cause", text.cause);
  await writePoints(deputy, text.points);
  await deputy.choose("suggestion.fields.formation", deputy.say("suggestion.formations.research"));
  await deputy.choose("suggestion.fields.publicity", deputy.say("suggestion.publicity.full"));
  if (text.wished) await deputy.pick("suggestion.fields.wishedUnits", text.wished);
  if (text.cosigner) await deputy.pick("filing.parts.cosigners", text.cosigner);
  await deputy.tick("suggestion.fields.oneMatter");
}

async function writePoints(deputy: Person, points: readonly string[]): Promise<void> {
  for (const [index, point] of points.entries()) {
    const box = deputy.box("filing.points.point", { number: index + 1 });
    if (index > 0) await deputy.press("filing.points.add");
    await box.fill(point);
  }
}

/** From the form to the preview. Returns the id of the suggestion. */
export async function preview(deputy: Person): Promise<string> {
  await deputy.press("filing.bar.preview");
  await deputy.isAt(/^\/suggestions\/[^/]+\/edit\/preview$/);
  return new URL(deputy.page.url()).pathname.split("/")[2] ?? "";
}

/** Files it wherever it goes today: to the delegation, the secretariat or the office. */
export async function file(deputy: Person, id: string): Promise<void> {
  await deputy.go(`/suggestions/${id}/edit/preview`);
  const places = ["office", "delegation", "secretariat"].map((place) =>
    deputy.button(`filing.submit.button.${place}`),
  );
  await places.reduce((any, each) => any.or(each)).click();
  await deputy.isAt(`/suggestions/${id}/edit/filed`);
  await deputy.hears("filing.filed.title");
}

/** A named deputy reads the text and signs it. */
export async function cosign(cosigner: Person, id: string): Promise<void> {
  await cosigner.go(`/suggestions/${id}/cosign`);
  await cosigner.press("filing.cosign.confirm");
  await cosigner.hears("filing.cosign.confirmed");
}

/** Says that the one contact that waits for it was as the unit wrote it down. */
export async function confirmContact(deputy: Person, id: string): Promise<void> {
  await deputy.go(`/suggestions/${id}`);
  await deputy.press("case.contact.right");
  await deputy.hears("case.contact.confirmed");
}

/** What a deputy thinks of how he was answered. */
export type Verdict = "satisfied" | "basically_satisfied" | "dissatisfied";

/** Rates on all three axes alike. */
export async function rate(
  deputy: Person,
  id: string,
  verdict: Verdict,
  why?: { reason: string; demand: string },
): Promise<void> {
  await deputy.go(`/suggestions/${id}/rate`);
  for (const axis of ["handling", "result", "overall"])
    await deputy.choose(`rating.axes.${axis}`, deputy.say(`rating.verdicts.${verdict}`));
  if (why) {
    await deputy.write("ratingForm.reason", why.reason);
    await deputy.write("ratingForm.demand", why.demand);
  }
  await deputy.press("ratingForm.send");
  await deputy.hears("ratingForm.done.title");
}
