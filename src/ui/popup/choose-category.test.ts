import { expect, test } from 'vitest';
import { chooseCategory } from './choose-category.ts';
import { sampleTab } from './sample-tab.ts';

const categories = ['health', 'privacy-leak', 'defamation', 'other'].map((id) => ({ id, title: {} }));
const tab = sampleTab([['a', 'one']]);

test('the category of the card the person came from wins', () => {
  const draft = { passages: [], category: 'privacy-leak' };
  expect(chooseCategory(draft, 'defamation', tab, categories)).toBe('privacy-leak');
});

test('the last one used is remembered', () => {
  expect(chooseCategory(null, 'defamation', tab, categories)).toBe('defamation');
});

test('one that no followed list knows any more is passed over', () => {
  expect(chooseCategory(null, 'gone', tab, categories)).toBe('health');
});

test('with nothing to go by it is "other"', () => {
  expect(chooseCategory(null, null, sampleTab(), categories)).toBe('other');
});
