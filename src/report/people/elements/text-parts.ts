import { mergeSpans, type Span } from '../../../contract/span.ts';
import { onceATurn } from '../../../platform/turn-map.ts';
import { nameParts } from '../names/name-parts.ts';
import { textNodesIn } from './shown-texts.ts';

/** Where names stand in texts of the page. */
export type TextParts = Map<Text, Span[]>;

/** What in an element that stands where somebody is named may be the name. */
export const namePartsIn = onceATurn(
  (element: Element): TextParts =>
    new Map(
      textNodesIn(element).flatMap((node, at, nodes) => {
        const parts = nameParts(node.data);
        // What a number follows is what it counts: “Reputation: ” and “12”.
        const isCounter = /[:：]\s*$/.test(node.data) && /^\s*[+-]?\d/.test(nodes[at + 1]?.data ?? '');
        const names = isCounter ? parts.slice(0, -1) : parts;
        return names.length > 0 ? [[node, names]] : [];
      }),
    ),
);

export function addParts(to: TextParts, parts: Iterable<readonly [Text, Span[]]>): void {
  for (const [node, spans] of parts) to.set(node, mergeSpans([...(to.get(node) ?? []), ...spans]));
}

/** What stands in parts of a text. */
export const textsIn = (text: string, spans: readonly Span[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));
