/** A document and every open shadow root in it, however deep. */
export function allRoots(root: Document | ShadowRoot = document): (Document | ShadowRoot)[] {
  const roots = [root];
  for (const element of root.querySelectorAll('*'))
    if (element.shadowRoot) roots.push(...allRoots(element.shadowRoot as unknown as ShadowRoot));
  return roots;
}
