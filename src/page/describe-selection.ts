import type { Passage } from '../contract/report.ts';
import type { Block } from './block.ts';
import { codePoints, describePassage } from './describe-passage.ts';
import { isEditor } from './look-of.ts';
import { isElement } from './node-kinds.ts';

/** What the person has selected on the page as a passage; null when nothing is, or when it is text being written. */
export function describeSelection(ordered: Block[]): Passage | null {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (!range || range.collapsed || isInEditor(range.commonAncestorContainer)) return null;
  let before = 0;
  let exact = '';
  let prefix = '';
  let suffix = '';
  let from: number | null = null;
  for (const block of ordered) {
    const part = selectedPart(block, range);
    if (part) {
      if (from === null) {
        from = before + codePoints(block.text.slice(0, part.start));
        prefix = block.text.slice(0, part.start);
      }
      exact += block.text.slice(part.start, part.end);
      suffix = block.text.slice(part.end);
    } else if (from !== null) break;
    before += codePoints(block.text);
  }
  if (from === null || exact.trim() === '') return null;
  const text = prefix + exact + suffix;
  const place = { text, start: prefix.length, end: prefix.length + exact.length };
  return describePassage({ ...place, before: from - codePoints(prefix) }, location.href);
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
