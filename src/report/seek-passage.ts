import type { Passage } from '../contract/report.ts';
import cardSheet from '../highlight/card/card.css?inline';
import { showNotice } from '../highlight/card/show-notice.ts';
import type { FoundAgain, SoughtInFrame } from '../messages/message-contract.ts';
import { type Block, stretchesOf } from '../page/block.ts';
import { allRoots } from '../page/dom/all-roots.ts';
import { isShown } from '../page/look-of.ts';
import { comparedLength } from '../page/passages/closest-stretch.ts';
import { findPassage } from '../page/passages/find-passage.ts';
import { translate } from '../platform/translate.ts';
import { howFoundWords } from '../ui/message-keys.ts';
import { statusOfPage } from './describe-posts.ts';
import { readPageAtOnce } from './view/read-page-at-once.ts';

/** Finds passages of earlier reports in this frame and says how. */
export function seekPassages(passages: readonly Passage[]): SoughtInFrame {
  const text = textOf(readPageAtOnce());
  return {
    status: statusOfPage(),
    length: [...text].length,
    asksToLogIn: asksToLogIn(),
    found: passages.map((passage) => findPassage(text, passage)?.how ?? null),
  };
}

/** Fields that nothing but a log-in has, by what HTML calls them. */
const logInFields = [
  'input[type=password i]',
  'input[autocomplete~=username i]',
  'input[autocomplete~=current-password i]',
  'input[autocomplete~=one-time-code i]',
].join();

/** Whether a field to log in is in sight on this page. */
const asksToLogIn = (): boolean =>
  allRoots().some((root) => [...root.querySelectorAll(logInFields)].some(isShown));

/** Brings the passage into view, selects it, and says on the page how it was found, or that it is gone. */
export function showPassage(passage: Passage): FoundAgain | null {
  const blocks = readPageAtOnce();
  const text = textOf(blocks);
  const found = findPassage(text, passage);
  showNotice(translate(found ? howFoundWords[found.how] : 'sought_gone'), cardSheet);
  if (!found) return null;
  const range = rangeOf(blocks, found.start, found.end);
  range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  if (range)
    getSelection()?.setBaseAndExtent(
      range.startContainer,
      range.startOffset,
      range.endContainer,
      range.endOffset,
    );
  const { how, start, end } = found;
  const was = passage.quote.exact.slice(0, comparedLength);
  return { how, changed: how === 'fuzzy' ? { was, now: text.slice(start, end) } : null };
}

const textOf = (blocks: Block[]): string => blocks.map(({ text }) => text).join('');

/** The part of the page where `[start, end)` of all blocks' texts lies. */
function rangeOf(blocks: Block[], start: number, end: number): Range | null {
  const range = document.createRange();
  let before = 0;
  let begun = false;
  for (const block of blocks) {
    const stretches = stretchesOf(block, Math.max(0, start - before), Math.max(0, end - before));
    for (const stretch of stretches) {
      if (!begun) range.setStart(stretch.node, stretch.start);
      begun = true;
      range.setEnd(stretch.node, stretch.end);
    }
    before += block.text.length;
    if (before >= end) break;
  }
  return begun ? range : null;
}
