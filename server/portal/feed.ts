import "server-only";
import { createHash } from "node:crypto";
import { Feed } from "feed";
import { getLocale, getTranslations } from "next-intl/server";
import { localName } from "@/domain/local-name";
import { choiceOf, portalAddress, portalFilter, storyAddress } from "@/domain/portal/address";
import type { PublicCard } from "@/domain/portal/card";
import { publicOrigin } from "../env";
import { portalCongress, readChoices, readList } from "./read";

/** How many entries a feed has. */
const ENTRIES = 50;

/** What changed last among what fits the choice, as Atom (RFC 4287); an entry's id stays through all its versions. */
export async function readFeed(asked: Record<string, string>): Promise<{ text: string; tag: string }> {
  const filter = { ...portalFilter(asked), sort: "changed" as const, page: 1, perPage: ENTRIES };
  const [congress, { cards }, t, locale] = await Promise.all([
    portalCongress(),
    readList(filter),
    getTranslations("portal"),
    getLocale(),
  ]);
  const choice = { ...choiceOf(filter), sort: undefined };
  const chosen = await chosenWords(asked);
  const origin = publicOrigin();
  const feed = new Feed({
    id: `${origin}${portalAddress(choice, "/portal/feed.xml")}`,
    title: held([localName(congress, locale), t("title"), ...chosen].join(" · ")),
    link: `${origin}${portalAddress(choice)}`,
    feedLinks: { atom: `${origin}${portalAddress(choice, "/portal/feed.xml")}` },
    updated: cards[0]?.publishedAt ?? new Date(0),
    generator: false,
    language: locale,
    author: { name: localName(congress, locale) },
  });
  const states = await getTranslations("suggestion.states");
  for (const card of cards) {
    const units = card.units.map((unit) => localName(unit, locale)).join(t("comma"));
    const about = [states(card.state), units].filter(Boolean).join(" · ");
    feed.addItem(entryOf(card, { origin, about }));
  }
  const text = feed.atom1();
  return { text, tag: createHash("sha256").update(text).digest("base64url") };
}

function entryOf(card: PublicCard, { origin, about }: { origin: string; about: string }) {
  const { id, number, title, publishedAt, category, deputies } = card;
  return {
    id: `urn:uuid:${id}`,
    title: plain([number, title].filter(Boolean).join(" ")),
    link: `${origin}${storyAddress(card)}`,
    date: publishedAt,
    description: plain(about),
    author: deputies.map(({ name }) => ({ name: held(name) })),
    ...(category && { category: [{ term: attribute(category.name), name: attribute(category.name) }] }),
  };
}

async function chosenWords(asked: Record<string, string>): Promise<string[]> {
  const [{ units, categories }, locale] = await Promise.all([readChoices(), getLocale()]);
  const named = (list: readonly { id: string; name: string; nameEn: string }[], id: string | undefined) =>
    list.filter((one) => one.id === id).map((one) => localName(one, locale));
  return [...named(units, asked.unit), ...named(categories, asked.category), ...(asked.q ? [asked.q] : [])];
}

// The library writes titles and summaries of entries as HTML; ours are words.
const plain = (text: string): string =>
  held(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

// One character that XML cannot hold, and no reader reads the feed at all. In an attribute the library leaves < as it is.
const held = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, " ");
const attribute = (text: string): string => held(text).replaceAll("<", "＜");
