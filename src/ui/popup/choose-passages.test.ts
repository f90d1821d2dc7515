import { expect, test } from 'vitest';
import { chooseAll, choosePassages, isFull } from './choose-passages.ts';
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

test('all are offered, and no more are chosen than one report may carry', () => {
  const tab = sampleTab(Array.from({ length: 150 }, (_, index) => ['a', `words ${index}`]));
  const choices = choosePassages(null, tab);
  expect(choices).toHaveLength(150);
  expect(choices.map(({ chosen }) => chosen)).toEqual([...Array(100).fill(true), ...Array(50).fill(false)]);
});

test('what is not chosen takes the place of nothing that is', () => {
  const tab = sampleTab(
    Array.from({ length: 120 }, (_, index) => [index < 30 ? 'true' : 'a', `match ${index}`]),
  );
  for (const flag of tab.frames[0]?.flags ?? []) if (flag.entryId === 'true') flag.status = 'true';
  expect(choosePassages(null, tab).filter(({ chosen }) => chosen)).toHaveLength(90);
});

test('to choose all fills what room there is, and takes away nothing that was chosen', () => {
  const tab = sampleTab(Array.from({ length: 150 }, (_, index) => ['a', `words ${index}`]));
  const lastAlone = choosePassages(null, tab).map((choice, at) => ({ ...choice, chosen: at === 149 }));
  expect(isFull(lastAlone)).toBe(false);
  const chosen = chooseAll(lastAlone);
  expect(isFull(chosen)).toBe(true);
  expect(told(chosen).filter(([, isChosen]) => isChosen)).toHaveLength(100);
  expect([98, 99, 149].map((at) => told(chosen)[at])).toEqual([
    ['words 98', true],
    ['words 99', false],
    ['words 149', true],
  ]);
});
