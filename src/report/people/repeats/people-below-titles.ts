import { dataOf } from '../../../page/dom/true-property.ts';
import type { TextParts } from '../elements/text-parts.ts';
import { nameParts } from '../names/name-parts.ts';
import { mayShow, wholeName } from './people-alike.ts';
import { type AlikeRows, columnsOf, isLabel, type Piece } from './people-in-rows.ts';

/**
 * Names in rows that begin with a title and show nothing else but counters and days: another name in each
 * row, as who made what the title says. What stands there twice is a topic or a place.
 */
export function peopleBelowTitles(lists: AlikeRows): TextParts {
  const found: TextParts = new Map();
  for (const rows of lists) {
    const [title, ...below] = columnsOf(rows).map(({ pieces }) => pieces);
    if (!title?.some(isLong) || isLabel(title)) continue;
    const [named, ...more] = below.filter((column) => !isNoName(column) && !isLabel(column));
    const isCounted = below.some((column) => column !== named && column.every(holdsNumber));
    if (!named || more.length > 0 || !isCounted) continue;
    const names = named.flatMap(({ node }) => {
      const name = wholeName(dataOf(node));
      return name ? [{ node, name }] : [];
    });
    const several = new Set(named.map(({ node }) => dataOf(node).trim())).size;
    if (names.length < named.length || several < named.length) continue;
    for (const { node, name } of names) if (mayShow(node)) found.set(node, [name]);
  }
  return found;
}

const isNoName = (column: readonly Piece[]): boolean =>
  column.every(({ node }) => nameParts(dataOf(node)).length === 0);

const holdsNumber = ({ node }: Piece): boolean => /\d/.test(dataOf(node));

/** Whether a text has more words than a name. */
const isLong = ({ node }: Piece): boolean =>
  nameParts(dataOf(node)).length > 0 && wholeName(dataOf(node)) === null;
