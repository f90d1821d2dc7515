import { Block } from '../../page/block.ts';
import { rootElement } from '../../page/dom/true-property.ts';
import { type Look, lookOf } from '../../page/look-of.ts';
import { type Container, ContainerReading } from '../../page/read-container.ts';

/**
 * All text of the page as it is at this moment, in one go. What is followed may lag behind by a moment, in
 * which a name could slip into a picture.
 */
export function readPageAtOnce(): Block[] {
  const root = rootElement();
  const looks = new WeakMap<Node, Look>([[root, lookOf(root)]]);
  const containers: Container[] = [root];
  const blocks: Block[] = [];
  for (const container of containers) {
    const reading = new ContainerReading(
      container,
      looks,
      () => false,
      () => true,
    );
    reading.readOn(Number.POSITIVE_INFINITY);
    for (const part of reading.parts) part instanceof Block ? blocks.push(part) : containers.push(part);
  }
  return blocks;
}
