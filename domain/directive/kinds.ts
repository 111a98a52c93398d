/** A word from above on a case: urged by staff (催办), or a leader's instruction (批示). */
export const DIRECTIVE_KINDS = ["urge", "instruction"] as const;
export type DirectiveKind = (typeof DIRECTIVE_KINDS)[number];
