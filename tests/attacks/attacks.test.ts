// @vitest-environment happy-dom
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, test, vi } from 'vitest';
import refutations from '../matches/refutations.json' with { type: 'json' };
import { type Attack, attacksOn } from './attack-strings.ts';
import { type Expression, expressionsIn } from './expressions-in.ts';
import { expressionsMade } from './expressions-made.ts';

/** An attack that takes longer than this, a few thousandths of a second as a rule, is one that never ends. */
const patience = 5_000;
/**
 * As long as a large page; and what is enough where the work at each place has a bound, but may grow without
 * measure below it.
 */
const long = { unbounded: 300_000, bounded: 30_000 };
/**
 * An attack is tried at a tenth of its length first. What gets over that within so many thousandths of a
 * second gets over all of it within the patience, even in quadratic time, which is a hundred times as long.
 * What takes cubic time or worse does not get over a tenth of a large page so soon.
 */
const soon = patience / 100;

// Each attack that never ends costs the whole patience.
vi.setConfig({ testTimeout: 900_000 });

let worker: Worker | null = null;
afterAll(() => worker?.terminate());

/** The first of the attacks that an expression does not get over in time. */
async function firstFatal({ source, flags }: Expression): Promise<Attack | null> {
  const { attacks, isUnbounded } = attacksOn(source, flags);
  if (attacks.length === 0) return null;
  worker ??= new Worker(join(import.meta.dirname, 'run-attacks.mjs'));
  const running = worker;
  const survived = await new Promise<number>((resolve, reject) => {
    let count = 0;
    let timer = setTimeout(() => resolve(count), patience);
    running.on('error', reject).on('message', () => {
      count += 1;
      clearTimeout(timer);
      if (count === attacks.length) resolve(count);
      else timer = setTimeout(() => resolve(count), patience);
    });
    const length = isUnbounded ? long.unbounded : long.bounded;
    running.postMessage({ source, flags, attacks, length, soon });
  });
  for (const event of ['error', 'message']) running.removeAllListeners(event);
  if (survived === attacks.length) return null;
  await running.terminate();
  worker = null;
  return attacks[survived] ?? null;
}

/** Those of some expressions that an attack never gets out of. */
async function fatalTo(expressions: readonly Expression[]) {
  const fatal = [];
  for (const { where, source, flags } of expressions) {
    const attack = await firstFatal({ source, flags, where });
    if (attack) fatal.push({ where, source, attack });
  }
  return fatal;
}

test('an expression of quadratic time does not get over its attacks: one that froze a page of one long word', async () => {
  const source = String.raw`[\w.+-]{2,}\s?(?:\(at\)|\[at\]|（at）|＠|#)\s?[\w-]+(?:\.[A-Za-z]{2,})+`;
  expect(await fatalTo([{ source, flags: 'gi', where: '' }])).toMatchObject([{ source }]);
});

const { written, made } = expressionsIn(['src', 'desk', 'cli']);

test('each expression that is written in the product gets over attacks built from its own repetitions', async () => {
  expect(written.length).toBeGreaterThan(100);
  expect(await fatalTo(written)).toEqual([]);
});

test('so does each that is made as it runs', async () => {
  await makeExpressions();
  const running = expressionsMade();
  expect(new Set(running.map(({ where }) => where))).toEqual(new Set(made));
  expect(await fatalTo(running)).toEqual([]);
});

/** Has the product make all expressions it makes as it runs: loaded only now, so that none is made unseen. */
async function makeExpressions(): Promise<void> {
  const { detectors } = await import('../../src/matches/patterns/detectors.ts');
  for (const detect of detectors.values()) detect('京A12345');

  const { compileList } = await import('../../src/matches/list/compile-list.ts');
  const { findMatches } = await import('../../src/matches/find-matches.ts');
  for (const { word, text } of refutations.refuting) {
    const about = {
      id: 'e',
      status: 'false',
      category: 'other',
      claim: 'A claim.',
      updatedAt: '2026-11-25',
    } as const;
    findMatches(text, compileList({ entries: [{ ...about, match: { words: [word] } }] }).compiled);
  }

  await import('../../src/report/people/words/called-people.ts');
  await import('../../src/report/people/links/leads-to-person.ts');
  await import('../../src/report/people/elements/account-name.ts');
  await import('../../src/report/people/elements/listed-people.ts');
  await import('../../src/report/people/names/name-parts.ts');
  await import('../../src/report/people/lines/people-before-words.ts');
  await import('../../src/report/people/lines/people-in-letters.ts');
  await import('../../src/report/people/names/with-emoji.ts');

  const { findPassage } = await import('../../src/page/passages/find-passage.ts');
  for (const exact of ['有人 说', '█ ██'])
    findPassage('有人 说', { quote: { type: 'TextQuoteSelector', exact, prefix: '今天 ', suffix: ' 的' } });
}
