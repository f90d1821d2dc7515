import { allRoots } from './all-roots.ts';
import type { Block } from './block.ts';
import { type Look, lookOf } from './look-of.ts';
import { isShadowRoot } from './node-kinds.ts';
import { type Container, readContainer } from './read-container.ts';

/**
 * All text of the page as it is at this moment, in one go. What is followed may lag behind by a moment, in which a
 * name could slip into a picture.
 */
export function readWholePage(): Block[] {
  const root = document.documentElement;
  const looks = new WeakMap<Node, Look>([[root, lookOf(root)]]);
  // Closed shadow roots are not followed by reading, but show all the same.
  const closed = allRoots()
    .filter(isShadowRoot)
    .filter(({ mode }) => mode === 'closed');
  const containers: Container[] = [root, ...closed];
  const blocks: Block[] = [];
  for (const container of containers) {
    const reading = readContainer(container, looks, () => false);
    blocks.push(...reading.blocks);
    containers.push(...reading.containers);
  }
  return blocks;
}
