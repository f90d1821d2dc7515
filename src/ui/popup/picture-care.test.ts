import { expect, test } from 'vitest';
import { addCover } from '../../report/picture/mask-edits.ts';
import {
  careInEditor,
  careLost,
  isWanted,
  needsPerson,
  type PictureCare,
  startCare,
} from './picture-care.ts';

const fresh = startCare([], null);
const drawnOn = (care: PictureCare) =>
  careInEditor(care, addCover(care.edits, { left: 0, top: 0, width: 9, height: 9 }).edits);

test('a picture of a page that was looked through is sent, any other waits for a person', () => {
  expect(isWanted(fresh, true)).toBe(true);
  expect(isWanted(fresh, false)).toBe(false);
  expect(isWanted({ ...fresh, wanted: true }, false)).toBe(false);
  expect(isWanted(careInEditor(fresh, fresh.edits), false)).toBe(true);
});

test('having been through one picture says nothing about the next', () => {
  const next = startCare([], careInEditor(fresh, fresh.edits));
  expect(isWanted(next, false)).toBe(false);
  expect(isWanted(next, true)).toBe(true);
});

test('covers made by hand that are lost with their picture keep the next ones back, until a person has been through', () => {
  const next = startCare([], drawnOn(fresh));
  expect(next.edits.covers).toEqual([]);
  expect(needsPerson(next, true)).toBe(true);
  expect(needsPerson(startCare([], next), true)).toBe(true);
  const seen = careInEditor(next, next.edits);
  expect(isWanted(seen, true)).toBe(true);
  expect(needsPerson(startCare([], seen), true)).toBe(false);
});

test('covers that went with an earlier form keep the picture of the next one back too', () => {
  expect(needsPerson(startCare([], careLost), true)).toBe(true);
});

test('who does not want a picture does not get the next one sent either', () => {
  const next = startCare([], { ...fresh, wanted: false });
  expect(isWanted(next, true)).toBe(false);
  expect(isWanted({ ...next, wanted: true }, true)).toBe(true);
});
