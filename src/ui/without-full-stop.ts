/**
 * A claim as a sentence of ours quotes it: that sentence has a full stop of its own. Other marks, “…” too,
 * stay. Pure.
 */
export const withoutFullStop = (claim: string): string =>
  claim.trimEnd().replace(/(?<![.。．｡])[.。．｡]$/u, '');
