/** Whether a node stands in one of the elements. */
export function isWithin(node: Node, elements: ReadonlySet<Element>): boolean {
  for (let each: Node | null = node; each; each = each instanceof ShadowRoot ? each.host : each.parentNode)
    if (each instanceof Element && elements.has(each)) return true;
  return false;
}
