// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { good, type Result, refused } from '../../contract/result.ts';
import type { PlacedMatch } from '../placed-match.ts';
import type { ShownPage } from '../shown-page.ts';
import type { Card } from './card.ts';
import { cardActions } from './card-actions.ts';
import { showNotice } from './show-notice.ts';

vi.mock('./show-notice.ts', () => ({ showNotice: vi.fn(() => () => undefined) }));
vi.mock('../../platform/translate.ts', () => ({
  explain: ({ code }: { code: string }) => code,
  translate: (key: string) => key,
}));
afterEach(() => vi.clearAllMocks());

const match = { flag: { key: 'urn:test garlic', claim: '吃大蒜能治流感' } } as PlacedMatch;
const next = { flag: { key: 'urn:test moon', claim: '月亮是奶酪做的' } } as PlacedMatch;

/** A card of `match` that has the focus, and a worker that answers only when it is told to. */
function opened() {
  let answer: (reply: Result<null>) => void = () => {};
  const ask = () =>
    new Promise((done) => {
      answer = done;
    });
  const card = { matches: [match], showsFocus: true, close: vi.fn(), say: vi.fn() };
  const page = { life: { ask, signal: new AbortController().signal } };
  const actions = cardActions(page as unknown as ShownPage, () => card as unknown as Card);
  const settle = async (reply: Result<null>) => {
    answer(reply);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { actions, card, settle };
}

const lastNotice = () => vi.mocked(showNotice).mock.lastCall;

it('the card closes once its flag is hidden, and a person who works with the keys finds the focus on Undo', async () => {
  const { actions, card, settle } = opened();
  actions.hide(match, false);
  await settle(good(null));
  expect(card.close).toHaveBeenCalledOnce();
  expect(lastNotice()?.[2]).toMatchObject({ takesFocus: true });
});

it('a person who writes elsewhere by the time a flag is hidden goes on writing', async () => {
  const { actions, settle } = opened();
  actions.hide(match, false);
  dispatchEvent(new Event('pointerdown'));
  await settle(good(null));
  expect(lastNotice()?.[2]).toMatchObject({ takesFocus: false });
});

it('the card of another passage neither closes nor speaks for the one before', async () => {
  const { actions, card, settle } = opened();
  for (const reply of [good(null), refused('hidden_only_everywhere')]) {
    actions.hide(match, false);
    card.matches = [next];
    await settle(reply);
  }
  expect(card.close).not.toHaveBeenCalled();
  expect(card.say).not.toHaveBeenCalled();
  expect(lastNotice()?.[0]).toBe('hidden_only_everywhere');
});
