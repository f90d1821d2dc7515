import { expect, test } from 'vitest';
import type { Box, ViewOfPage } from '../../messages/message-contract.ts';
import { areasOnPage, insetsOf, leftOut, overlapOf, stepFrom } from './plan-tile.ts';

const view = (stuck: Box[], more: Partial<ViewOfPage> = {}): ViewOfPage => ({
  documentKey: 'a',
  historyKey: '',
  nameKey: '',
  url: 'https://forum.example/',
  scrollX: 0,
  scrollY: 500,
  width: 1000,
  height: 800,
  clientWidth: 1000,
  clientHeight: 800,
  pageHeight: 5000,
  scrollsInside: false,
  areas: [],
  stuck,
  ...more,
});
const header = { left: 0, top: 0, width: 1000, height: 60 };
const under = { left: 0, top: 60, width: 1000, height: 40 };
const footer = { left: 0, top: 750, width: 1000, height: 50 };
const button = { left: 900, top: 600, width: 60, height: 60 };
const sidebar = { left: 0, top: 0, width: 200, height: 800 };

test('bars at the edges, one under another too, take their height from the view', () => {
  expect(insetsOf(view([under, header, footer]))).toEqual({ top: 100, bottom: 50 });
  expect(stepFrom(view([under, header, footer]))).toBe(650);
  expect(stepFrom(view([]))).toBe(800);
});

test('a button in the way is stepped round, a sidebar as high as the window cannot be', () => {
  expect(stepFrom(view([header, button]))).toBe(540);
  expect(stepFrom(view([sidebar]))).toBe(800);
});

test('what is stuck near the upper edge makes views overlap, so that what it hides is seen in the one before', () => {
  const column = { left: 800, top: 10, width: 200, height: 240 };
  expect(overlapOf(view([column]))).toBe(250);
  expect(stepFrom(view([column]))).toBe(550);
  expect(overlapOf(view([button]))).toBe(0);
  expect(overlapOf(view([header]))).toBe(60);
});

test('what is stuck is shown once: above at the beginning, below at the end', () => {
  const all = view([header, footer]);
  expect(leftOut(all, true, false)).toEqual([footer]);
  expect(leftOut(all, false, false)).toEqual([header, footer]);
  expect(leftOut(all, false, true)).toEqual([header]);
  expect(leftOut(all, true, true)).toEqual([]);
});

test('areas are told in the coordinates of the page, without those on what is left out', () => {
  const areas = [
    { kind: 'account' as const, left: 10, top: 10, width: 80, height: 20 },
    { kind: 'author' as const, left: 10, top: 200, width: 80, height: 20 },
  ];
  expect(areasOnPage(view([header], { areas }), [header])).toEqual([
    { kind: 'author', left: 10, top: 700, width: 80, height: 20 },
  ]);
});
