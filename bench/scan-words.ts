import { denseWords } from './bench-text.ts';

/** 10,000 words of three letters and more: what rumours are found by is seldom shorter. */
export const scanWords = (): string[] =>
  denseWords(60_000)
    .filter((word) => word.length >= 3)
    .slice(0, 10_000);
