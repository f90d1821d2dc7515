import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { builtInCategories, listSchema, statusesThatNeedACorrection } from '../../src/contract/list.ts';
import { findMatches } from '../../src/matches/find-matches.ts';
import { compileList } from '../../src/matches/list/compile-list.ts';
import { readSampleThreads, replyText, shownAsRefuted } from './sample-thread.ts';

const list = v.parse(
  listSchema,
  JSON.parse(readFileSync(new URL('../../demo/sample-list.json', import.meta.url), 'utf8')),
);
const threads = readSampleThreads();
const replies = threads.flatMap((thread) => thread.replies);
const toSimplified = Converter({ from: 'tw', to: 'cn' });

/** A plain reader of its own, so that the truth of the samples does not rest on the product's matcher. */
function entriesIn(text: string): string[] {
  const plain = fold(text);
  return list.entries.flatMap((entry) => {
    if (entry.status === 'withdrawn' || !('words' in entry.match)) return [];
    const { words, unless = [] } = entry.match;
    const rest = unless.reduce((left, longer) => left.replaceAll(fold(longer), '\n'), plain);
    const places = words.reduce((sum, word) => sum + rest.split(fold(word)).length - 1, 0);
    return Array<string>(places).fill(entry.id);
  });
}

function fold(text: string): string {
  const visible = text.replace(/\u200b|\u200c|\u200d|\u2060|\ufeff/g, '');
  return toSimplified(visible.normalize('NFKC')).toLowerCase();
}

describe('the sample list', () => {
  it('names each claim once, in a category every list may use', () => {
    expect(new Set(list.entries.map(({ id }) => id)).size).toBe(list.entries.length);
    for (const { category } of list.entries) expect(builtInCategories).toContain(category);
  });

  it('names the published correction of every claim that was checked and found wanting', () => {
    const bare = list.entries.filter(
      ({ status, correction }) => statusesThatNeedACorrection.includes(status) && !correction,
    );
    expect(bare).toEqual([]);
  });

  it('leads from each correction to the very page that says it, not to the home page of a site', () => {
    const addresses = list.entries.flatMap(({ correction }) => (correction ? [new URL(correction.url)] : []));
    expect(addresses.filter(({ pathname }) => pathname === '/').map(String)).toEqual([]);
  });

  it('holds every status there is', () => {
    const statuses = new Set(list.entries.map(({ status }) => status));
    expect([...statuses].sort()).toEqual(
      ['corrected', 'false', 'misleading', 'satire', 'true', 'unverified', 'withdrawn'].sort(),
    );
  });

  it('finds each wording once: no word of an entry lies inside another word of it', () => {
    for (const { match } of list.entries) {
      const words = 'words' in match ? match.words : [];
      for (const word of words) expect(words.filter((other) => other.includes(word))).toEqual([word]);
    }
  });
});

describe('the sample threads', () => {
  it('have one thread of more than 200 replies', () => {
    expect(threads[0]?.replies.length).toBeGreaterThan(200);
  });

  it('hold in each reply exactly the entries the reply says', () => {
    for (const reply of replies) {
      expect(entriesIn(replyText(reply)).sort(), replyText(reply)).toEqual([...reply.expect].sort());
    }
  });

  it('are read by the product as they are by the plain reader', () => {
    const { compiled, entries, leftOut } = compileList(list);
    expect(leftOut).toEqual([]);
    for (const reply of replies) {
      const found = findMatches(replyText(reply), compiled).map(({ entry, refutedHere }) => ({
        id: entries[entry]?.id ?? '',
        refutedHere,
      }));
      expect(found.map(({ id }) => id).sort(), replyText(reply)).toEqual([...reply.expect].sort());
      const refuted = found.filter(({ refutedHere }) => refutedHere).map(({ id }) => id);
      expect(refuted.sort(), replyText(reply)).toEqual(shownAsRefuted(reply).sort());
    }
  });

  it('open with a title and a post without a rumour', () => {
    for (const { title, post } of threads) {
      expect(entriesIn(`${title}\n${post.text}`)).toEqual(post.expect);
    }
  });

  it('expect entries where a rumour is repeated, disguised or refuted, and nowhere else', () => {
    for (const reply of replies) {
      const holdsWords = ['repeats', 'disguised', 'refutes'].includes(reply.kind);
      expect(reply.expect.length > 0, replyText(reply)).toBe(holdsWords);
    }
  });

  it('expect what a person would say of a rebuttal, and name what the matcher misses of it', () => {
    for (const { kind, expect: expected, refuted, missed } of replies) {
      if (kind === 'refutes') expect(refuted).toEqual(expected);
      for (const id of refuted) expect(expected).toContain(id);
      for (const id of missed) expect(refuted).toContain(id);
    }
  });

  it('hold far more ordinary talk than rumours', () => {
    const ordinary = replies.filter(({ kind }) => kind === 'ordinary');
    expect(ordinary.length / replies.length).toBeGreaterThan(0.8);
  });

  it('never say the same thing twice and answer only what was said before', () => {
    const texts = replies.map(replyText);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
    for (const thread of threads) {
      for (const [index, { under }] of thread.replies.entries()) expect(under ?? -1).toBeLessThan(index);
    }
  });
});
