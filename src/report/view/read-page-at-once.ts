import { Block } from '../../page/block.ts';
import { rootElement } from '../../page/dom/true-property.ts';
import { type Look, lookOf } from '../../page/look-of.ts';
import { type Container, ContainerReading } from '../../page/read-container.ts';

/**
 * All text of the page as it is at this moment, in one go and in its order. What is followed may lag behind
 * by a moment, in which a name could slip into a picture.
 */
export function readPageAtOnce(): Block[] {
  const root = rootElement();
  const looks = new WeakMap<Node, Look>([[root, lookOf(root)]]);
  const blocks: Block[] = [];
  // What is next comes last.
  const left: (Block | Container)[] = [root];
  for (let part = left.pop(); part; part = left.pop()) {
    if (part instanceof Block) {
      blocks.push(part);
      continue;
    }
    const reading = new ContainerReading(
      part,
      looks,
      () => false,
      () => true,
    );
    reading.readOn(Number.POSITIVE_INFINITY);
    for (const inner of reading.parts.toReversed()) left.push(inner);
  }
  return blocks;
}
