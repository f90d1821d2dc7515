import { digest } from '../platform/hashes.ts';
import type { PlacedMatch } from './placed-match.ts';

/**
 * Names a match on its page so that it is known again at the next visit: the entry, and a digest of the text
 * around it with its place there. A text that was changed since is another one.
 */
export const seenKey = ({ block, start, flag }: PlacedMatch): string =>
  `${flag.key} ${digest(block.text)} ${start}`;
