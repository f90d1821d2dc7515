// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Block } from '../../page/block.ts';
import { toldIn } from './told-in.ts';

const blockOf = (node: Text): Block =>
  new Block([{ node, text: node.data, offset: 0, start: 0, length: node.length }]);

test.each([
  ['by moor.hen', ['moor.hen']],
  ['by Ines Yarrow', ['Ines Yarrow']],
  ['by hand', []],
  ['黎晓峰家长', ['黎晓峰家长']],
  ['Ines Yarrow and 3 others like this', ['Ines Yarrow']],
])('of “Summer Lanes” and “%s” in an element of its own, %j is called', (by, expected) => {
  const line = document.createElement('p');
  const [title, name] = [document.createTextNode('Summer Lanes '), document.createTextNode(by)];
  line.append(title, document.createElement('i'));
  line.querySelector('i')?.append(name);
  const block = new Block([
    { node: title, text: title.data, offset: 0, start: 0, length: title.length },
    { node: name, text: name.data, offset: 0, start: title.length, length: name.length },
  ]);
  const { called } = toldIn(block);
  expect([...new Set(called.map(({ start, end }) => block.text.slice(start, end)))]).toEqual(expected);
});

test('a text that reads the same is searched once, one that changed anew', () => {
  const node = document.createTextNode('欧阳锦瑟写道：');
  const told = toldIn(blockOf(node));
  expect(told.personal).toEqual([{ start: 0, end: 4 }]);
  expect(toldIn(blockOf(node))).toBe(told);
  node.data = '县城的司徒鹤鸣写道：13812345678';
  expect(toldIn(blockOf(node)).personal).toContainEqual({ start: 10, end: 21 });
});
