import { z } from "zod";

/**
 * Words of a person, without what PostgreSQL cannot keep (the zero character and halves of a character), and without
 * marks that turn the direction of what follows them on every page.
 */
export const words = () =>
  z.string().overwrite((text) => text.replaceAll(String.fromCharCode(0), "").replace(UNWANTED, ""));

const UNWANTED = /\p{Cs}|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
