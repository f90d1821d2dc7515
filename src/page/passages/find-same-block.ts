import { type Block, isSameBlock } from '../block.ts';

/** Finds among blocks the one that is the same as another. */
export function findSameBlock(blocks: Iterable<Block>): (as: Block) => Block | undefined {
  const byNode = new Map<Text, Block[]>();
  const beginningAt = ({ node }: Block) => byNode.get(node);
  for (const block of blocks) {
    const others = beginningAt(block);
    if (others) others.push(block);
    else byNode.set(block.node, [block]);
  }
  return (as) => beginningAt(as)?.find((block) => isSameBlock(block, as));
}
