import type { Block } from './block.ts';
import { BlockBuilder } from './build-blocks.ts';
import { type Look, lookOf } from './look-of.ts';
import { isElement, isShadowRoot, isText } from './node-kinds.ts';
import { mayGetShadowRoot, shadowRootOf } from './shadow-root-of.ts';

/** What holds blocks: an element laid out as a block, or a shadow root. */
export type Container = Element | ShadowRoot;

export interface Reading {
  /** The container's own text: what is not inside containers further in. */
  blocks: Block[];
  /** Containers met on the way, in document order; they are not read. */
  containers: Container[];
  /** Elements met that may get a shadow root later. */
  rootless: Element[];
}

/**
 * Reads one container's own text. `looks` remembers how each element met was taken; `isKnown` says which
 * containers need no second look.
 */
export function readContainer(
  container: Container,
  looks: WeakMap<Node, Look>,
  isKnown: (element: Element) => boolean,
): Reading {
  const builder = new BlockBuilder();
  const containers: Container[] = [];
  const rootless: Element[] = [];

  const walk = (parent: Node, veiled: boolean, slotted: boolean) => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (isText(child)) {
        if (!veiled && (!slotted || child.assignedSlot)) builder.add(child);
      } else if (isElement(child) && (!slotted || child.assignedSlot)) {
        meet(child);
      }
    }
  };

  const meet = (element: Element) => {
    if (isKnown(element)) {
      builder.cut();
      containers.push(element);
      return;
    }
    const look = lookOf(element);
    looks.set(element, look);
    if (look === 'nothing') return;
    if (mayGetShadowRoot(element)) rootless.push(element);
    if (look.startsWith('inline')) {
      const root = shadowRootOf(element);
      if (root) containers.push(root);
      walk(element, look === 'inline veiled', root !== null);
      return;
    }
    builder.cut();
    if (look !== 'break') containers.push(element);
  };

  const root = isElement(container) ? shadowRootOf(container) : null;
  if (root) containers.push(root);
  walk(container, isVeiled(container, looks), root !== null);
  builder.cut();
  return { blocks: builder.blocks, containers, rootless };
}

const isVeiled = (container: Container, looks: WeakMap<Node, Look>): boolean =>
  looks.get(isShadowRoot(container) ? container.host : container)?.endsWith('veiled') ?? false;
