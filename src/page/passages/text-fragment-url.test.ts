import { expect, test } from 'vitest';
import { textFragmentUrl } from './text-fragment-url.ts';

const page = 'https://forum.example/t/1?p=2';

test('names the text after the page, with the signs a text directive keeps for itself encoded', () => {
  expect(textFragmentUrl(page, 'a-b, c & d')).toBe(`${page}#:~:text=a%2Db%2C%20c%20%26%20d`);
});

test('drops credentials and the fragment of the page', () => {
  expect(textFragmentUrl('https://me:secret@forum.example/#top', '吃大蒜')).toBe(
    'https://forum.example/#:~:text=%E5%90%83%E5%A4%A7%E8%92%9C',
  );
});

test('reads line breaks as spaces and leaves out what has no width', () => {
  expect(textFragmentUrl(page, ' one\n  two\u00adthree\u200b ')).toBe(`${page}#:~:text=one%20twothree`);
});

test('names only beginning and end of a long text', () => {
  const text = `${'a'.repeat(50)}${'x'.repeat(300)}${'b'.repeat(50)}`;
  expect(textFragmentUrl(page, text)).toBe(`${page}#:~:text=${'a'.repeat(40)},${'b'.repeat(40)}`);
});

test('a page without a web address has none', () => {
  expect(textFragmentUrl('about:srcdoc', 'text')).toBeNull();
  expect(textFragmentUrl(page, ' \n')).toBeNull();
});

test('half a surrogate pair does no harm', () => {
  expect(textFragmentUrl(page, '\ud83d!')).toBe(`${page}#:~:text=%EF%BF%BD!`);
});
