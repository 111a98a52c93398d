import { type Cast, type Deputy, deputiesOf, deputyOf } from "./cast";
import { DELEGATIONS, homeOf } from "./delegations";
import { luckOf } from "./luck";
import type { FiledText } from "./texts";
import { PLOT } from "./words";

/** Who files a text: a deputy from where the matter is, or the one the plot names. */
export function leadOf(cast: Cast, text: FiledText): Deputy {
  const named = new Map(Object.entries(PLOT.leads)).get(text.key);
  if (named !== undefined) return deputyOf(cast, named);
  const luck = luckOf(`${text.key} lead`);
  const home = homeOf(`${text.title}${text.situation}`) ?? luck.pick(DELEGATIONS).key;
  return luck.pick(deputiesOf(cast, home));
}

/** Those who sign with the lead: two to nine, most of them from his delegation. */
export function cosignersOf(cast: Cast, text: FiledText, lead: Deputy): Deputy[] {
  const luck = luckOf(`${text.key} cosigners`);
  const near = deputiesOf(cast, lead.delegation).filter((deputy) => deputy !== lead);
  const far = cast.deputies.filter(({ delegation }) => delegation !== lead.delegation);
  return [...luck.some(luck.number(2, 7), near), ...luck.some(luck.number(0, 2), far)];
}
