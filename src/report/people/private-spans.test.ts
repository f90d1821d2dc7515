// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Block } from '../../page/block.ts';
import { BlockBuilder } from '../../page/build-blocks.ts';
import { blackOut } from '../../page/passages/black-out.ts';
import { peopleSelectors } from '../../sites/people-selectors.ts';
import { peopleHere } from './people-here.ts';
import { privateSpans } from './private-spans.ts';

/**
 * The text of a page with this body as a report may hold it; `claim` is what in it repeats one, `said` what
 * the list says.
 */
function told(html: string, claim = '吃大蒜能治流感', said = claim): string {
  document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body);
  const blocks: Block[] = [];
  const builder = new BlockBuilder((block) => blocks.push(block));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text) builder.add(node);
  builder.cut();
  const people = peopleHere(peopleSelectors([]), [said], blocks);
  return blocks
    .map((block) => {
      const at = block.text.indexOf(claim);
      const claims = at < 0 ? [] : [{ start: at, end: at + claim.length }];
      return blackOut(block.text, privateSpans(block, people, claims));
    })
    .join('|');
}

test('what an author element says is hidden, and the name in it wherever it is written', () => {
  expect(told('<a class="username">欧阳锦瑟</a>：欧阳锦瑟听说吃大蒜能治流感')).toBe(
    '████：████听说吃大蒜能治流感',
  );
});

test('what repeats a claim is left, though a general name calls its element an author', () => {
  expect(told('<div class="by-author"><i>听说</i>吃大蒜能治流感，真的</div>')).toBe('██吃大蒜能治流感███');
});

test('somebody who is called by words of the claim does not hide it', () => {
  expect(told('<b class="nick">大蒜能治流感</b>：吃大蒜能治流感')).toBe('██████：吃大蒜能治流感');
});

test('a name inside what repeats a claim is hidden, unless the claim itself says it', () => {
  const page = '<b class="nick">欧阳锦瑟</b> ！吃欧阳锦瑟的大蒜能治流感';
  expect(told(page, '吃欧阳锦瑟的大蒜能治流感', '吃大蒜能治流感。')).toBe('████ ！吃████的大蒜能治流感');
  expect(told(page, '吃欧阳锦瑟的大蒜能治流感')).toBe('████ ！吃欧阳锦瑟的大蒜能治流感');
});
