import { expect, test } from 'vitest';
import { eventClasses } from './event-classes.ts';
import { eventWords, standIns } from './synonyms.ts';
import { thingClasses } from './thing-classes.ts';

const lines = `${eventClasses}${thingClasses}`.split('\n').filter((line) => line !== '');

test('no expression belongs to two classes, and no class has one member', () => {
  const expressions = lines.flatMap((line) => line.split(' '));
  expect(expressions.filter((word, index) => expressions.indexOf(word) !== index)).toEqual([]);
  expect(lines.filter((line) => line.split(' ').length < 2)).toEqual([]);
});

test('expressions are runs of letters that folding leaves as they are', () => {
  expect([...standIns.keys()].filter((word) => !/^[\p{Script=Han}a-z0-9]+$/u.test(word))).toEqual([]);
});

test('the first of a class stands for all, and what happened is told from the rest', () => {
  expect(standIns.get('去世')).toBe('死亡');
  expect(standIns.get('死亡')).toBe('死亡');
  expect(eventWords.has('死亡')).toBe(true);
  expect(eventWords.has('孩子')).toBe(false);
});
