import type { Life } from "../../attacks/lives";
import { begun, sent } from "./desk";
import { pages, promising, several, shared, texts } from "./full";
import { lists } from "./lists";
import { files, superseded } from "./papers";
import { oneself, somebody } from "./people";
import { rules } from "./rules";

/**
 * What is done to the organisation, its people and its things, and to cases in fuller forms than in
 * tests/attacks/lives.ts: with those, every command there is.
 */
export const MORE_LIVES: readonly Life[] = [
  { name: "the lists of the organisation", open: lists },
  { name: "somebody comes and goes", open: somebody },
  { name: "one's own account", open: oneself },
  { name: "what is counted by", open: rules },
  { name: "what the office begins", open: begun },
  { name: "what leaves the house", open: sent },
  { name: "texts that name others", open: texts },
  { name: "a reply that promises", open: promising },
  { name: "several units", open: shared },
  { name: "many cases at once", open: several },
  { name: "a report after another", open: superseded },
  { name: "files, and a roster", open: files },
  { name: "a page of promises, and a text for a group", open: pages },
];
