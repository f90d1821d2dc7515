import { expect, test } from 'vitest';
import { titleIn } from './category-name.ts';

test('a title in the very language comes first', () => {
  expect(titleIn({ 'zh-TW': '謠言', 'zh-CN': '谣言', en: 'Rumour' }, 'zh-CN')).toBe('谣言');
});

test('a title in the same family comes before English', () => {
  expect(titleIn({ en: 'Rumour', zh: '谣言' }, 'zh-CN')).toBe('谣言');
});

test('English comes before any other language', () => {
  expect(titleIn({ fr: 'Rumeur', en: 'Rumour' }, 'zh-CN')).toBe('Rumour');
});

test('any title is better than none', () => {
  expect(titleIn({ fr: 'Rumeur' }, 'zh-CN')).toBe('Rumeur');
  expect(titleIn({}, 'zh-CN')).toBeUndefined();
});
