import { expect, test, vi } from 'vitest';
import { blackOut } from '../../../page/passages/black-out.ts';
import { findNames, type Name } from './find-names.ts';

const first = (...texts: string[]) => texts.map((text) => ({ text, isFirst: true }));
const blackedOut = (text: string, names: readonly Name[] = first('欧阳锦瑟', '大蒜', 'Marlowe', 'Tom')) =>
  blackOut(text, findNames(text, names));

test.each([
  ['欧阳锦瑟说吃大蒜能治流感', '████说吃大蒜能治流感'],
  ['今天欧阳锦瑟又在群里讲吃大蒜能治流感', '今天████又在群里讲吃大蒜能治流感'],
  ['欧阳锦瑟的帖子', '████的帖子'],
  ['I had it from Marlowe, they say', 'I had it from ███████, they say'],
])('a long name is found wherever it stands: “%s”', (text, expected) => {
  expect(blackedOut(text)).toBe(expected);
});

test.each([
  ['听大蒜说盐水可以防辐射', '听██说盐水可以防辐射'],
  ['回复 大蒜：真的吗', '回复 ██：真的吗'],
  ['大蒜', '██'],
  ['大蒜 - 县城论坛', '██ - 县城论坛'],
  ['as Tom said', 'as ███ said'],
  ['*** Tom has quit', '*** ███ has quit'],
  ['大蒜的用户贡献', '██的用户贡献'],
  ['User contributions for Tom', 'User contributions for ███'],
  ['大蒜在话题“浇水”中的最新留言', '██在话题“浇水”中的最新留言'],
  ['盐水没有用。 祝好 大蒜', '盐水没有用。 祝好 ██'],
  ['It is not so. Best, Tom', 'It is not so. Best, ███'],
  ['Read it again. Thanks, Tom.', 'Read it again. Thanks, ███.'],
  ['搬过来了。大蒜，请附来源', '搬过来了。██，请附来源'],
  ['楼上 Tom 的办法好', '楼上 ███ 的办法好'],
  ['Merci Tom pour la source', 'Merci ███ pour la source'],
  ['大蒜老师，请问出处', '██老师，请问出处'],
  ['大蒜加油', '██加油'],
])('a short name is found where somebody is called by it or it stands by itself: “%s”', (text, expected) => {
  expect(blackedOut(text)).toBe(expected);
});

test.each([
  '吃大蒜能治流感',
  '大蒜能治流感 - 县城论坛',
  'See you Tomorrow',
  'Marlowes of this world',
  '每天一瓣大蒜，百病不生',
  '祝好 大蒜很好',
  'Best, Tom and all',
])('a short name, or letters of a longer word, are left where they are words: “%s”', (text) => {
  expect(blackedOut(text)).toBe(text);
});

test('what stands further on in an author element is found only where somebody is called by it', () => {
  const place = [{ text: '天津市', isFirst: false }];
  expect(blackedOut('天津市，停水三天', place)).toBe('天津市，停水三天');
  expect(blackedOut('天津市停水三天', place)).toBe('天津市停水三天');
  expect(blackedOut('天津市说停水三天', place)).toBe('███说停水三天');
});

test.each([
  ['Hi Grace, the key is here', 'Hi █████, the key is here'],
  ['Not soil. Grace, could you come?', 'Not soil. █████, could you come?'],
  ['as Grace said', 'as █████ said'],
  ['See a doctor if you have a fever, Grace.', 'See a doctor if you have a fever, █████.'],
  ['Grace', 'Grace'],
  ['with grace and patience', 'with grace and patience'],
  ['I rang up Grace and asked', 'I rang up █████ and asked'],
  ['it is Grace’s turn', 'it is █████’s turn'],
  ['Not soil. Grace asked for more.', 'Not soil. █████ asked for more.'],
  ['No, Grace, not so', 'No, █████, not so'],
  ['No, Grace Chapel, not so', 'No, Grace Chapel, not so'],
  ['they went past Grace Chapel', 'they went past Grace Chapel'],
  ['they met in Grace last year', 'they met in Grace last year'],
  ['Grace is what we lack', 'Grace is what we lack'],
])(
  'the first of several names is found where somebody is called by it, or within a sentence: “%s”',
  (text, expected) => {
    expect(blackedOut(text, [{ text: 'Grace', isFirst: false, isSpoken: true }])).toBe(expected);
  },
);

test('a text without a name is looked through without copies of its parts, once for each part of a picture', () => {
  const slice = vi.spyOn(String.prototype, 'slice');
  const found = findNames('昨天下午三点本市没有停水'.repeat(100), [{ text: '王小明', isFirst: true }]);
  const copies = slice.mock.calls.length;
  slice.mockRestore();
  expect(found).toEqual([]);
  expect(copies).toBe(0);
});
