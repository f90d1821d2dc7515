import { expect, test } from 'vitest';
import { good, refused } from '../../contract/result.ts';
import { defaultSettings } from '../settings.ts';
import { type Synced, syncedOf } from './synced-settings.ts';
import { nextWrite, parseSyncState, type SyncState, takeIn, withWritten } from './take-in.ts';
import type { OwnWrite } from './written-settings.ts';

const settings = (change: Partial<Synced> = {}): Synced => ({ ...syncedOf(defaultSettings), ...change });
const words = (...words: string[]) => settings({ ownWords: { words, exceptions: [] } });
const write = (write: string, settings: Synced, ...after: string[]): OwnWrite => ({ write, after, settings });
const nothing = parseSyncState(undefined);
const now = 1;

/** A browser that syncs, and what it does when its worker looks at what lies in the account. */
class Machine {
  state: SyncState = nothing;
  writes = 0;
  readonly name: string;
  here: Synced;
  constructor(name: string, here: Synced) {
    this.name = name;
    this.here = here;
  }

  /** Returns what then lies in the account. */
  match(there: OwnWrite | null): OwnWrite | null {
    const taken = takeIn(this.state, this.here, there, now);
    if (!taken.ok) throw new Error(taken.error.code);
    this.state = taken.value.state;
    this.here = taken.value.settings;
    if (!taken.value.isWriteDue) return there;
    this.writes += 1;
    const written = nextWrite(this.state, `${this.name}${this.writes}`, this.here);
    this.state = withWritten(this.state, written);
    return written;
  }
}

test('the first browser writes what it has, a second one adds its own to it, and then both rest', () => {
  const [one, two] = [new Machine('a', words('停水')), new Machine('b', words('大蒜'))];
  let account = one.match(null);
  account = two.match(account);
  account = one.match(account);
  expect(one.here).toEqual(words('大蒜', '停水'));
  expect(two.here).toEqual(one.here);
  expect([one.match(account), two.match(account)]).toEqual([account, account]);
  expect([one.writes, two.writes]).toEqual([1, 1]);
});

test('a change here is written, and taken as a change there: also a word that was taken out', () => {
  const [one, two] = [new Machine('a', words('停水', '大蒜')), new Machine('b', settings())];
  let account = two.match(one.match(null));
  one.here = words('大蒜');
  account = one.match(account);
  expect(two.match(account)).toBe(account);
  expect(two.here).toEqual(words('大蒜'));
});

test('what two browsers wrote at one moment is lost in neither, whichever of them the account kept', () => {
  for (const isFirstKept of [true, false]) {
    const [one, two] = [new Machine('a', words('大蒜')), new Machine('b', settings())];
    let account = two.match(one.match(null));
    account = one.match(account);
    one.here = words('大蒜', '停水');
    two.here = words('地震');
    const [first, second] = [one.match(account), two.match(account)];
    account = isFirstKept ? first : second;
    for (const machine of [one, two, one, two]) account = machine.match(account);
    expect(one.here.ownWords.words.toSorted()).toEqual(['停水', '地震']);
    expect(two.here).toEqual(one.here);
  }
});

test('a browser that was away while its change was built upon takes what became of it', () => {
  const one = new Machine('a', words('停水'));
  const first = one.match(null);
  const later = write('b2', settings(), 'b1', first?.write ?? '');
  expect(one.match(later)).toBe(later);
  expect(one.here).toEqual(settings());
});

test('a browser that was overtaken while it wrote often still knows what both began with', () => {
  const one = new Machine('a', words('停水', '大蒜'));
  let account = one.match(null);
  for (const word of ['地震', '洪水', '台风']) {
    one.here = words(word, ...one.here.ownWords.words);
    account = one.match(account);
  }
  const other = write('b1', words('大蒜'), 'a1');
  expect(one.match(other)).toMatchObject({ write: 'a5', settings: words('台风', '洪水', '地震', '大蒜') });
});

test('a browser whose account was emptied, or holds half of a write, writes its settings anew', () => {
  const one = new Machine('a', words('停水'));
  one.match(null);
  expect(one.match(null)).toMatchObject({ write: 'a2', after: ['a1'], settings: words('停水') });
});

test('what was taken over is told with its time, and stays told', () => {
  const taken = takeIn(nothing, settings(), write('b1', words('停水')), 7);
  expect(taken).toMatchObject(good({ state: { told: { at: 7, taken: ['ownWords'], stayed: [] } } }));
  const again = taken.ok && takeIn(taken.value.state, words('停水'), write('b2', words('停水'), 'b1'), 9);
  expect(again).toMatchObject(good({ state: { told: { at: 7 } } }));
});

test('no word is dropped where both have more together than are kept', () => {
  const many = (start: string) => words(...Array.from({ length: 300 }, (_, at) => `${start}${at}`));
  expect(takeIn(nothing, many('甲'), write('b1', many('乙')), now)).toEqual(
    refused('sync_words_full', '500'),
  );
});

test('a refusal is forgotten once all is well, and what is damaged of what is known is nothing', () => {
  const one = new Machine('a', settings());
  const account = one.match(null);
  one.state = { ...one.state, refusal: { code: 'sync_newer' } };
  one.match(account);
  expect(one.state.refusal).toBeNull();
  expect(parseSyncState({ writes: 7 })).toEqual(nothing);
  expect(parseSyncState(JSON.parse(JSON.stringify(one.state)))).toEqual(one.state);
});
