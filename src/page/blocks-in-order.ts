import type { Block } from './block.ts';
import { isElement, isText } from './node-kinds.ts';

/** Blocks in the order of the document; a shadow root's come before what its host holds. Needs no layout. */
export function blocksInOrder(blocks: Iterable<Block>, from: Node = document): Block[] {
  const beginningAt = new Map<Text, Block[]>();
  for (const block of blocks) {
    const first = block.pieces[0]?.node;
    if (!first) continue;
    const others = beginningAt.get(first);
    if (others) others.push(block);
    else beginningAt.set(first, [block]);
  }
  const ordered: Block[] = [];
  const walk = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (isText(node)) ordered.push(...(beginningAt.get(node) ?? []));
      else if (isElement(node) && node.shadowRoot) walk(node.shadowRoot);
    }
  };
  walk(from);
  return ordered;
}
