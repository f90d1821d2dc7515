import { mergeSpans, type Span } from '../../contract/span.ts';
import { nameParts } from './name-parts.ts';
import { isVisible } from './shown-texts.ts';

/** Where names stand in texts of the page. */
export type TextParts = Map<Text, Span[]>;

/** Every text node in an element that is seen, or all where the element itself is not. */
export function textNodesIn(element: Element): Text[] {
  const isShown = isVisible(element);
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement } = node;
    if (!(node instanceof Text) || !node.data.trim() || !parentElement) continue;
    if (!isShown || parentElement === element || isVisible(parentElement)) nodes.push(node);
  }
  return nodes;
}

/** What in an element that stands where somebody is named may be the name. */
export const namePartsIn = (element: Element): TextParts =>
  new Map(
    textNodesIn(element).flatMap((node) => {
      const parts = nameParts(node.data);
      return parts.length > 0 ? [[node, parts]] : [];
    }),
  );

export function addParts(to: TextParts, parts: Iterable<readonly [Text, Span[]]>): void {
  for (const [node, spans] of parts) to.set(node, mergeSpans([...(to.get(node) ?? []), ...spans]));
}
