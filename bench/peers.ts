import { createRequire } from 'node:module';
import { AhoCorasick as DoubleArray } from '@monyone/aho-corasick/fast';
import { Trie } from '@tanishiking/aho-corasick';
import { Mint } from 'mint-filter';
import Graphemes from 'modern-ahocorasick';
import { findFlatMatches, findUnmarkedMatches } from '../src/matches/find-flat-matches.ts';
import { findMatches } from '../src/matches/find-matches.ts';
import { compileList } from '../src/matches/list/compile-list.ts';
import { wordEntries } from './bench-entry.ts';

/**
 * A matcher in the race: built from words, then asked for the number of hits in a text, every one of them
 * written out.
 */
export interface Peer {
  name: string;
  build(words: readonly string[]): (text: string) => number;
  /** Slow ones get a shorter stretch of the text, and lists of at most so many words. */
  characters?: number;
  mostWords?: number;
}

const require = createRequire(import.meta.url);
// Two of the libraries come without types.
const ObjectMaps: new (words: readonly string[]) => { search(text: string): [number, string[]][] } =
  require('ahocorasick');
const FastScanner: new (
  words: readonly string[],
) => { search(text: string): unknown[] } = require('fastscan');

/**
 * Our matcher, with normalisation, offset map and every match written out as numbers: what libraries do, and
 * more.
 */
export const oursUnmarked: Peer = {
  name: 'qiuzheng findUnmarkedMatches',
  build(words) {
    const { compiled } = compileList({ entries: wordEntries(words) });
    return (text) => findUnmarkedMatches(text, compiled).found.count;
  },
};

/**
 * The same, and the text is looked through for what it refutes itself; `findMatches` is a layer over this.
 */
export const ours: Peer = {
  name: 'qiuzheng findFlatMatches',
  build(words) {
    const { compiled } = compileList({ entries: wordEntries(words) });
    return (text) => findFlatMatches(text, compiled).count;
  },
};

/** The same with an object for every match. */
export const oursInObjects: Peer = {
  name: 'qiuzheng findMatches',
  build(words) {
    const { compiled } = compileList({ entries: wordEntries(words) });
    return (text) => findMatches(text, compiled).length;
  },
};

/** The fastest library found; the ratios of the targets are to this one. */
export const fastest: Peer = {
  name: '@monyone/aho-corasick/fast',
  build(words) {
    const matcher = new DoubleArray([...words]);
    return (text) => matcher.matchInText(text).length;
  },
};

export const others: Peer[] = [
  {
    name: 'fastscan (loses words named like members)',
    build(words) {
      const matcher = new FastScanner(words);
      return (text) => matcher.search(text).length;
    },
  },
  {
    name: 'ahocorasick',
    build(words) {
      const matcher = new ObjectMaps(words);
      return (text) => matcher.search(text).reduce((sum, [, found]) => sum + found.length, 0);
    },
    characters: 1_000_000,
  },
  {
    name: '@tanishiking/aho-corasick',
    build(words) {
      const matcher = new Trie([...words], {
        allowOverlaps: true,
        onlyWholeWords: false,
        caseInsensitive: false,
      });
      return (text) => matcher.parseText(text).length;
    },
    characters: 1_000_000,
  },
  {
    name: 'modern-ahocorasick',
    build(words) {
      const matcher = new Graphemes(words);
      return (text) => matcher.search(text).length;
    },
    characters: 200_000,
  },
  {
    name: 'mint-filter (loses overlaps, no positions)',
    build(words) {
      const matcher = new Mint([...words]);
      return (text) => matcher.filter(text).words.length;
    },
    characters: 400_000,
  },
  {
    name: 'one RegExp (no overlaps)',
    build(words) {
      const pattern = new RegExp(words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('|'), 'g');
      return (text) => text.match(pattern)?.length ?? 0;
    },
    characters: 40_000,
    mostWords: 10_000,
  },
  {
    name: 'indexOf per word',
    build: (words) => (text) => {
      let hits = 0;
      for (const word of words)
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) hits++;
      return hits;
    },
    characters: 40_000,
    mostWords: 10_000,
  },
];
