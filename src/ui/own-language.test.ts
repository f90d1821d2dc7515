import { expect, test } from 'vitest';
import { ownLanguage } from './own-language.ts';

test('Chinese on an English page is Chinese, and so is a name in it', () => {
  expect(ownLanguage('吃大蒜能治流感', 'en')).toBe('zh');
  expect(ownLanguage('COVID疫苗有害', 'en')).toBe('zh');
});

test('an English sentence that names a Chinese list stays English', () => {
  expect(ownLanguage('From the list “谣言清单” by Example', 'en')).toBe('en');
});

test('an English sentence on a Chinese page is English, a name or an address is what stands around it', () => {
  expect(ownLanguage('Garlic cures the flu', 'zh-CN')).toBe('en');
  expect(ownLanguage('Test desk', 'zh-CN')).toBeNull();
  expect(ownLanguage('https://forum.example/thread', 'zh-CN')).toBeNull();
  expect(ownLanguage('“Garlic cures the flu”的辟谣', 'zh-CN')).toBe('zh-CN');
});

test('numbers and signs have no language', () => {
  expect(ownLanguage('12 / 20', 'en')).toBeNull();
});
