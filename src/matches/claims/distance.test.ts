import { expect, test } from 'vitest';
import { normaliseText } from '../letters/normalise-text.ts';
import { claimDistance } from './distance.ts';

/** How far a text keeps from the part of it between brackets. */
function distanceOf(marked: string): number {
  const before = normaliseText(marked.slice(0, marked.indexOf('['))).length;
  const passage = normaliseText(marked.slice(marked.indexOf('['), marked.indexOf(']'))).length;
  return claimDistance(normaliseText(marked.replace(/[[\]]/g, '')), before, before + passage);
}

test.each([
  '“[喝白酒能杀死病毒]”的视频在群里转了几天',
  '有人说[喝白酒能杀死病毒]。专家表示，酒精只能外用',
  '网上说[喝白酒能杀死病毒]。市疾控中心：酒精只能外用',
  '[喝白酒能杀死病毒]？酒进了肚子就到不了肺里',
  '[喝白酒能杀死病毒]的吗？酒进了肚子就到不了肺里',
])('%s keeps its distance', (text) => {
  expect(distanceOf(text)).toBeGreaterThan(0);
});

test.each([
  '[喝白酒能杀死病毒]，今晚喝起来',
  '“[喝白酒能杀死病毒]”',
  '叫“[红星”的白酒能杀死病毒]，今晚喝起来',
  '专家表示[喝白酒能杀死病毒]，今晚喝起来',
  '[喝白酒能杀死病毒]？？？',
  '[喝白酒能杀死病毒]，今晚喝起来，有人一起吗？我请客',
])('%s does not', (text) => {
  expect(distanceOf(text)).toBe(0);
});
