import type { Block } from '../page/block.ts';
import { mergeSpans, type Span } from '../page/span.ts';
import type { PeopleSelectors } from '../sites/people-selectors.ts';
import { findPersonalData } from './find-personal-data.ts';
import { findPrivateElements, isInAuthor, namesIn } from './private-elements.ts';

/** What in a block's text tells of a person: personal data, names called, and the text of author elements. */
export function privateSpans(block: Block, people: PeopleSelectors): Span[] {
  const spans = findPersonalData(block.text);
  for (const { node, start, length } of block.pieces)
    if (isInAuthor(node, people)) spans.push({ start, end: start + length });
  return mergeSpans(spans);
}

/** What in the page's title tells of a person: personal data, and the names of those who write on the page. */
export function privateInTitle(title: string, people: PeopleSelectors): Span[] {
  const spans = findPersonalData(title);
  for (const name of namesIn(findPrivateElements(people)))
    for (let at = title.indexOf(name); at >= 0; at = title.indexOf(name, at + name.length))
      spans.push({ start: at, end: at + name.length });
  return mergeSpans(spans);
}

/**
 * Where a text speaks of one of `names` as somebody: after “by”, “回复” and the like, before “说” and the like. A name
 * alone may be a word of the language, and is left. Pure.
 */
export function findNames(text: string, names: string[]): Span[] {
  const spans: Span[] = [];
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (
        namedBefore.test(text.slice(Math.max(0, at - 12), at)) ||
        namedAfter.test(text.slice(end, end + 12))
      )
        spans.push({ start: at, end });
    }
  }
  return mergeSpans(spans);
}

const namedBefore =
  /(?:[@＠]|\bby|\bto|\bfrom|回复|回覆|引用|引自|作者|楼主|来自|感谢|同意|编辑)\s?[:：]?\s?$/i;
const namedAfter =
  /^\s?(?:[:：]|说|称|写道|表示|的(?:发言|帖子|主页|回复|微博|空间)|发表于|發表於|发布于|回复|评论|编辑|wrote|said|posted|replied|edited|'s\b|’s\b)/i;
