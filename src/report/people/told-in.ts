import type { Span } from '../../contract/span.ts';
import type { Block } from '../../page/block.ts';
import { calledPeople } from './called-people.ts';
import { findPersonalData } from './find-personal-data.ts';

/** What of a text tells of people by its words alone. */
interface Told {
  /** Where it calls somebody by name. */
  called: Span[];
  /** These, and personal data. */
  personal: Span[];
}

/** Where in texts of the page, never what: it goes with their nodes. */
const known = new WeakMap<Text, Told & { text: string }>();

/**
 * What the text of a block tells of people by its words alone. A picture of a whole page asks for each part
 * of it: while a text reads the same, it is not searched again.
 */
export function toldIn({ node, text }: Block): Told {
  const before = known.get(node);
  if (before?.text === text) return before;
  const called = calledPeople(text);
  const told = { text, called, personal: findPersonalData(text, called) };
  known.set(node, told);
  return told;
}
