import { type Span, shiftSpan } from '../../contract/span.ts';
import type { Block } from '../../page/block.ts';
import { leadsToPerson } from './links/leads-to-person.ts';
import { addressOf, linkAround } from './links/links-to-people.ts';
import { isSiteInShort } from './names/name-of-site.ts';
import { nameParts } from './names/name-parts.ts';
import { calledInLine, calledPeople } from './words/called-people.ts';
import { findPersonalData, mentionedIn } from './words/find-personal-data.ts';

/** What of a text tells of people by its words alone. */
interface Told {
  /** Where it calls somebody by name. */
  called: Span[];
  /** Whom it mentions. */
  mentioned: string[];
  /** Both, and personal data. */
  personal: Span[];
}

/** Where in texts of the page, never what: it goes with their nodes. */
const known = new WeakMap<Text, Told & { text: string }>();

/**
 * What the text of a block tells of people by its words alone. A picture of a whole page asks for each part
 * of it: while a text reads the same, it is not searched again.
 */
export function toldIn(block: Block): Told {
  const { node, text } = block;
  const before = known.get(node);
  if (before?.text === text) return before;
  const called = [
    ...calledPeople(text).flatMap((span) => (isAfterBadge(block, span) ? [] : [ownLink(block, span)])),
    ...inElements(block),
  ].filter(({ start, end }) => !isSiteInShort(text.slice(start, end)));
  const told = { text, called, mentioned: mentionedIn(text), personal: findPersonalData(text, called) };
  known.set(node, told);
  return told;
}

/** What stands in elements of their own in a line: “by name” after what the named made, chips. */
const inElements = ({ pieces }: Block): Span[] =>
  pieces.length < 2
    ? []
    : pieces.flatMap(({ node, text, start }) => {
        if (node.parentElement?.childNodes.length !== 1) return [];
        const name = byName.exec(text)?.[1] ?? '';
        const from = text.lastIndexOf(name);
        const made = nameParts(name).map((part) => shiftSpan(part, from));
        return [...made, ...calledInLine(text)].map((span) => shiftSpan(span, start));
      });
const byName = /^\s*(?:by|由)\s+(?=\S*[\p{Lu}\p{Script=Han}\d_.])(\S+(?:\s\p{Lu}\S*){0,2})\s*$/u;

/** A link among the words of what somebody is called is all of the name: words around it run on. */
function ownLink({ pieces }: Block, span: Span): Span {
  const inside = pieces.filter(({ start, length }) => start < span.end && start + length > span.start);
  const [link, ...more] = inside.filter(
    ({ node, start, length }) =>
      start >= span.start && start + length <= span.end && node.parentElement?.closest('a[href]'),
  );
  const isAll = inside.length < 2 || !link || more.length > 0 || nameParts(link.text).length === 0;
  return isAll ? span : { start: link.start, end: link.start + link.length };
}

/** Whether a label right after a link to somebody says what they are here: words follow. */
function isAfterBadge({ pieces, text }: Block, { start }: Span): boolean {
  const label = badge.exec(text.slice(0, start));
  const at = label ? pieces.findIndex((piece) => piece.start === label.index) : -1;
  const before = pieces[at - 1]?.node.parentElement;
  const link = before && linkAround(before);
  return (
    Boolean(link && leadsToPerson(addressOf(link))) && !pieces[at]?.node.parentElement?.closest('a[href]')
  );
}
const badge = /(?:作者|楼主)(?=\s?[:：]\s?$)/;
