import type { Passage } from '../../contract/report.ts';
import type { Span } from '../../contract/span.ts';
import type { Block } from '../block.ts';
import { isElement } from '../dom/node-kinds.ts';
import { isEditor } from '../look-of.ts';
import { codePoints, describePassage, type HiddenIn } from './describe-passage.ts';

/**
 * What the person has selected on the page as a passage; null when nothing is, or when it is text being
 * written.
 */
export function describeSelection(ordered: Block[], hiddenIn: HiddenIn): Passage | null {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (!range || range.collapsed || isInEditor(range.commonAncestorContainer)) return null;
  const first = ordered.findIndex((block) => selectedPart(block, range));
  if (first < 0) return null;
  const parts: { block: Block; start: number; end: number }[] = [];
  for (const block of ordered.slice(first)) {
    const part = selectedPart(block, range);
    if (!part) break;
    parts.push({ block, ...part });
  }
  // The text before the first part and after the last one is kept as its surroundings.
  let text = '';
  const hidden: Span[] = [];
  parts.forEach(({ block, start, end }, at) => {
    const from = at === 0 ? 0 : start;
    const to = at === parts.length - 1 ? block.text.length : end;
    for (const span of hiddenIn(block)) {
      const cut = { start: Math.max(span.start, from), end: Math.min(span.end, to) };
      const shift = text.length - from;
      if (cut.end > cut.start) hidden.push({ start: cut.start + shift, end: cut.end + shift });
    }
    text += block.text.slice(from, to);
  });
  const start = parts[0]?.start ?? 0;
  const last = parts.at(-1);
  const end = text.length - (last ? last.block.text.length - last.end : 0);
  if (text.slice(start, end).trim() === '') return null;
  const before = ordered.slice(0, first).reduce((sum, block) => sum + codePoints(block.text), 0);
  return describePassage({ text, start, end, before, hidden }, location.href);
}

/** The part of a block's text inside a range. */
function selectedPart({ pieces }: Block, range: Range): { start: number; end: number } | null {
  let from: number | null = null;
  let to = 0;
  for (const { node, offset, start, length } of pieces) {
    if (!range.intersectsNode(node)) continue;
    const first = node === range.startContainer ? clamp(range.startOffset - offset, length) : 0;
    const last = node === range.endContainer ? clamp(range.endOffset - offset, length) : length;
    if (last <= first) continue;
    from ??= start + first;
    to = start + last;
  }
  return from === null ? null : { start: from, end: to };
}

const clamp = (offset: number, length: number): number => Math.min(Math.max(offset, 0), length);

function isInEditor(node: Node): boolean {
  for (let each: Node | null = node; each; each = each.parentNode)
    if (isElement(each) && isEditor(each)) return true;
  return false;
}
