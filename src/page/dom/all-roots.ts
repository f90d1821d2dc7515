import { elementsIn } from './elements-in.ts';
import { shadowRootOf } from './shadow-root-of.ts';

export type Root = Document | ShadowRoot;

/** A document and every shadow root in it, however deep, closed ones too. */
export function allRoots(root: Root = document): Root[] {
  const roots = [root];
  for (const element of elementsIn(root, '*')) {
    const inner = shadowRootOf(element);
    if (inner) roots.push(...allRoots(inner));
  }
  return roots;
}
