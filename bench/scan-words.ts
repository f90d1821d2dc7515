import type { Entry } from '../src/contract/list.ts';
import { wordEntries } from './bench-entry.ts';
import { denseWords } from './bench-text.ts';
import { topicClaims } from './topic-claims.ts';

/** 10,000 words of three letters and more: what rumours are found by is seldom shorter. */
export const scanWords = (): string[] =>
  denseWords(60_000)
    .filter((word) => word.length >= 3)
    .slice(0, 10_000);

/** An entry for each of these words, and 4,110 claims besides where they are wanted. */
export const scanEntries = (hasClaims: boolean): Entry[] => [
  ...wordEntries(scanWords()),
  ...(hasClaims ? topicClaims(4110) : []),
];
