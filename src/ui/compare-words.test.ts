import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ComparedPiece, compareWords } from './compare-words.ts';

const shown = (pieces: ComparedPiece[]) =>
  pieces.map(({ text, is }) => (is === 'same' ? text : is === 'gone' ? `[-${text}]` : `[+${text}]`)).join('');

test.each([
  ['吃大蒜能治流感', '吃大蒜就能治好流感', '吃大蒜[+就]能治[+好]流感'],
  ['今晚起全城停水三天', '今晚起全城停水', '今晚起全城停水[-三天]'],
  ['停水三天', '停水两天', '停水[-三][+两]天'],
  ['打我电话███，张三丰', '打我电话138，张三丰', '打我电话138，张三丰'],
  ['', '全是新的', '[+全是新的]'],
  ['全没了', '', '[-全没了]'],
  ['𠮷野家倒闭', '吉野家倒闭', '[-𠮷][+吉]野家倒闭'],
])('“%s” and “%s” are compared letter by letter', (was, now, wanted) => {
  expect(shown(compareWords(was, now))).toBe(wanted);
});

test('nothing of either text is left out, and what is the same stays so', () => {
  const text = fc.string({ unit: fc.constantFrom('水', '停', 'a', '😀'), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (was, now) => {
      const pieces = compareWords(was, now);
      const without = (is: ComparedPiece['is']) =>
        pieces
          .filter((piece) => piece.is !== is)
          .map((piece) => piece.text)
          .join('');
      expect([without('new'), without('gone')]).toEqual([was, now]);
      expect(compareWords(now, now).every(({ is }) => is === 'same')).toBe(true);
    }),
  );
});
