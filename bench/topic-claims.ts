import { readFileSync } from 'node:fs';
import type { Entry } from '../src/contract/list.ts';
import { benchEntry } from './bench-entry.ts';

const sets = ['claims', 'claims-tuning', 'claims-everyday', 'claims-epidemic', 'claims-posts'];

interface Line {
  text: string;
  wordings: string[];
}

const linesOf = (set: string, file: string): Line[] =>
  readFileSync(new URL(`../tests/matches/${set}/${file}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Texts on the topics of `topicClaims`: everybody's posts, news and corrections. */
export const topicTexts = (): string[] =>
  sets.flatMap((set) => linesOf(set, 'texts').map(({ text }) => text));

/**
 * `count` claims about the same things: those of the labelled sets, and others that are put together from
 * their clauses. Each text is then close to many of them, far more than in a list of real rumours.
 */
export function topicClaims(count: number): Entry[] {
  const wordings = sets.flatMap((set) => linesOf(set, 'claims').map((line) => line.wordings[0] ?? ''));
  const clauses = wordings.flatMap((wording) => wording.split(/[，。]/)).filter(({ length }) => length > 3);
  return Array.from({ length: count }, (_, index) => {
    const own = (wordings[index % wordings.length] ?? '').split('，');
    const round = Math.floor(index / wordings.length);
    if (round > 0) own.splice(round % own.length, 1, clauses[(index * 7919) % clauses.length] ?? '');
    if (round % 2 === 1) own.push(clauses[(index * 104_729) % clauses.length] ?? '');
    return benchEntry(`topic claim ${index}`, { claim: [own.join('，')] });
  });
}

/** Whole posts of 300 to 470 characters, each of which serves as a claim. */
export const topicPosts = (count: number): string[] =>
  linesOf('claims-posts', 'claims')
    .slice(0, count)
    .map((line) => line.wordings.at(-1) ?? '');
