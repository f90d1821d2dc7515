// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { good, type Result } from '../../contract/result.ts';
import type { MatchReason } from '../../messages/message-contract.ts';
import type { PlacedMatch } from '../placed-match.ts';
import type { CardActions } from './card-surface.ts';
import { fillCard } from './fill-card.ts';

vi.mock('../../platform/translate.ts', () => ({
  explain: ({ code }: { code: string }) => code,
  translate: (key: string) => (key === 'page_language' ? 'en' : key),
}));

const flag: Partial<PlacedMatch['flag']> = {
  ...{ key: 'urn:test garlic', entryId: 'garlic', claim: '吃大蒜能治流感', status: 'false' },
  ...{
    updatedAt: '2026-03-02',
    explanation: '大蒜不能代替治疗。',
    correction: null,
    sources: [],
    page: null,
    listExpiresAt: null,
  },
};

/** A card, and what the worker has been asked, with the way to answer. */
function filled() {
  const dialog = document.createElement('section');
  const asked: ((reason: Result<MatchReason>) => void)[] = [];
  let tellForm: (form: 'markdown') => void = () => {};
  const actions: Partial<CardActions> = {
    explain: () => new Promise((done) => asked.push(done)),
    readCopyForm: () =>
      new Promise((done) => {
        tellForm = done;
      }),
    keepCopyForm: () => undefined,
  };
  const surface = { change: (how: () => void) => how(), isPressed: () => true, close: () => undefined };
  fillCard(dialog, [{ flag } as PlacedMatch], actions as CardActions, surface);
  return { dialog, asked, tellForm: () => tellForm('markdown') };
}

it('why a passage is marked is said once, however often it was unfolded before the answer came', async () => {
  const { dialog, asked } = filled();
  const why = dialog.querySelector('details');
  for (const isOpen of [true, false, true]) {
    if (why) why.open = isOpen;
    why?.dispatchEvent(new Event('toggle'));
  }
  for (const answer of asked) answer(good({ reasons: ['这段文字里有清单要找的词。'], history: [] }));
  await vi.waitFor(() => expect(dialog.querySelector('.answer')?.textContent).not.toBe(''));
  await Promise.resolve();
  expect(dialog.querySelectorAll('.answer p')).toHaveLength(1);
});

it('the form of a copy that a person has chosen stays when the one used last is told', async () => {
  const { dialog, tellForm } = filled();
  const form = dialog.querySelector('select');
  if (form) form.value = 'bbcode';
  form?.dispatchEvent(new Event('change'));
  tellForm();
  await Promise.resolve();
  expect(form?.value).toBe('bbcode');
});
