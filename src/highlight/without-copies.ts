import { closestTo } from '../page/dom/true-property.ts';
import type { PlacedMatch } from './placed-match.ts';

const headings = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
/** What repeats the contents of a page around them or in them: links, headings, crumbs, side bars, quotes. */
const besideContents = `${headings}, a[href], nav, aside, header, footer, blockquote, q, [role="navigation"], [role="complementary"], [class*="crumb" i], [id*="crumb" i]`;
/** A longer text than this, in UTF-16 units, is not compared. */
const longestCompared = 1000;

/**
 * The matches without those in copies of a text: a title that stands in bread crumbs, headings and side bars
 * counts once, and neither it nor a quote counts beside a post that says the same. Posts that are alike all
 * count, since each is somebody's.
 */
export function withoutCopies(matches: readonly PlacedMatch[]): PlacedMatch[] {
  const alike = new Map<string, PlacedMatch[]>();
  for (const match of matches) {
    const key = keyOf(match);
    const others = key === null ? undefined : alike.get(key);
    if (others) others.push(match);
    else if (key !== null) alike.set(key, [match]);
  }
  const copies = new Set<PlacedMatch>();
  for (const same of alike.values()) {
    if (same.length === 1) continue;
    const beside = same.filter(isIn(besideContents));
    const isOnlyThere = beside.length === same.length;
    const kept = isOnlyThere ? (beside.find(isIn(headings)) ?? beside[0]) : null;
    for (const match of beside) if (match !== kept) copies.add(match);
  }
  return copies.size > 0 ? matches.filter((match) => !copies.has(match)) : [...matches];
}

/** Equal for matches in the same place of equal texts; null in a text that is too long. */
function keyOf({ flag, ranges }: PlacedMatch): string | null {
  let text = '';
  for (const { startContainer } of ranges) {
    text += startContainer.nodeValue ?? '';
    if (text.length > longestCompared) return null;
  }
  const start = (ranges[0]?.startOffset ?? 0) - (text.length - text.trimStart().length);
  return `${flag.key} ${start} ${text.trim()}`;
}

const isIn =
  (selector: string) =>
  ({ ranges }: PlacedMatch): boolean => {
    const around = ranges[0]?.startContainer.parentElement;
    return !!around && closestTo(around, selector) !== null;
  };
