import { expect, test } from 'vitest';
import type { PassageChoice } from './choose-passages.ts';
import { nameSubject } from './name-subject.ts';

type Choice = Pick<PassageChoice, 'chosen' | 'origin'>;

const own: Choice = { chosen: true, origin: 'own' };
const found: Choice = { chosen: true, origin: 'found' };
const isTrue: Choice = { chosen: false, origin: 'found-true' };
const not = (choice: Choice): Choice => ({ ...choice, chosen: false });

test.each<[string, Choice[], string]>([
  ['nothing was found', [], 'page'],
  ['all that was found is chosen', [found, found, found], 'page'],
  ['the only match is chosen', [found], 'page'],
  ['all but what is true is chosen', [found, isTrue], 'page'],
  ['nothing is chosen', [not(own), not(found)], 'page'],
  ['the person came with one passage', [own, not(found), not(found)], 'passage'],
  ['the person came with the only match', [own], 'passage'],
  ['all but one were given up', [found, not(found), not(found)], 'passage'],
  ['the person came with two', [own, own, not(found)], 'passages'],
  ['the person came with one and added one', [own, found, not(found)], 'passages'],
  ['one was given up', [found, found, not(found)], 'passages'],
])('where %s', (_what, choices, subject) => {
  expect(nameSubject(choices)).toBe(subject);
});
