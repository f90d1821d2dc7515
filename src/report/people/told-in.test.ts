// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Block } from '../../page/block.ts';
import { BlockBuilder } from '../../page/build-blocks.ts';
import { textNodesIn } from './elements/shown-texts.ts';
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

test.each([
  ['<a href="/u/1">欧阳锦瑟</a><i>作者</i>：<span>那还炒股</span>', []],
  ['<i>作者</i>：<a href="/u/1">欧阳锦瑟</a>', ['欧阳锦瑟']],
  ['<a href="/t/1">养兰花</a> 作者：<span>欧阳锦瑟</span>', ['欧阳锦瑟']],
  ['<a href="/t/1">养兰花</a><i>作者：</i><span>欧阳锦瑟</span>', ['欧阳锦瑟']],
])('a label right after a link to somebody says what the linked is: %s', (html, expected) => {
  const blocks: Block[] = [];
  const builder = new BlockBuilder((block) => blocks.push(block));
  for (const node of textNodesIn(new DOMParser().parseFromString(html, 'text/html').body)) builder.add(node);
  builder.cut();
  const called = blocks.flatMap((block) =>
    toldIn(block).called.map(({ start, end }) => block.text.slice(start, end)),
  );
  expect([...new Set(called)]).toEqual(expected);
});

test('a text that reads the same is searched once, one that changed anew', () => {
  const node = document.createTextNode('欧阳锦瑟写道：');
  const told = toldIn(blockOf(node));
  expect(told.personal).toEqual([{ start: 0, end: 4 }]);
  expect(toldIn(blockOf(node))).toBe(told);
  node.data = '县城的司徒鹤鸣写道：13812345678';
  expect(toldIn(blockOf(node)).personal).toContainEqual({ start: 10, end: 21 });
});
