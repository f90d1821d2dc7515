import { expect, test } from 'vitest';
import { choosePassages } from './choose-passages.ts';
import { samplePassage, sampleTab } from './sample-tab.ts';

const told = (choices: ReturnType<typeof choosePassages>) =>
  choices.map(({ passage, chosen }) => [passage.quote.exact, chosen]);

test('without anything of the person’s own, every match is chosen', () => {
  const tab = sampleTab([
    ['a', 'one'],
    ['b', 'two'],
  ]);
  expect(told(choosePassages(null, tab))).toEqual([
    ['one', true],
    ['two', true],
  ]);
});

test('a passage left by a card comes first, chosen, and once; other matches wait to be chosen', () => {
  const tab = sampleTab([
    ['a', 'one'],
    ['b', 'two'],
  ]);
  const draft = { passages: [samplePassage('two', 100)], category: 'health' };
  expect(told(choosePassages(draft, tab))).toEqual([
    ['two', true],
    ['one', false],
  ]);
});

test('the person’s selection is chosen and matches are not', () => {
  const tab = sampleTab([['a', 'one']]);
  if (tab.page) tab.page.selection = samplePassage('selected');
  expect(told(choosePassages(null, tab))).toEqual([
    ['selected', true],
    ['one', false],
  ]);
});

test('the same words at two places are two passages', () => {
  const tab = sampleTab([
    ['a', 'same'],
    ['a', 'same'],
  ]);
  expect(choosePassages(null, tab)).toHaveLength(2);
});

test('no more are offered than one report may carry', () => {
  const tab = sampleTab(Array.from({ length: 150 }, (_, index) => ['a', `words ${index}`]));
  expect(choosePassages(null, tab)).toHaveLength(100);
});

test('of more passages than one report may carry, those that are not chosen are left out first', () => {
  const tab = sampleTab(
    Array.from({ length: 120 }, (_, index) => [index < 30 ? 'true' : 'a', `match ${index}`]),
  );
  for (const flag of tab.frames[0]?.flags ?? []) if (flag.entryId === 'true') flag.status = 'true';
  const choices = choosePassages(null, tab);
  expect(choices).toHaveLength(100);
  expect(choices.filter(({ chosen }) => chosen)).toHaveLength(90);
});
