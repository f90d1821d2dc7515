import type { PlacedMatch } from './placed-match.ts';

/**
 * Names a match on its page so that it is known again at the next visit: the entry, and a digest of the text around
 * it with its place there. A text that was changed since is another one.
 */
export const seenKey = ({ block, start, flag }: PlacedMatch): string =>
  `${flag.key} ${digest(block.text)} ${start}`;

/** FNV-1a of 32 bits: to tell texts apart, not to keep anything secret. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
