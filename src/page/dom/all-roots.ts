import { shadowRootOf } from './shadow-root-of.ts';

export type Root = Document | ShadowRoot;

/** A document and every shadow root in it, however deep, closed ones too. */
export function allRoots(root: Root = document): Root[] {
  const roots = [root];
  const elements = root.querySelectorAll('*');
  // By number: Chromium takes several times as long to go through them as through an array.
  for (let at = 0, element = elements[0]; element; at += 1, element = elements[at]) {
    const inner = shadowRootOf(element);
    if (inner) roots.push(...allRoots(inner));
  }
  return roots;
}
