import type { PlacedMatch } from './placed-match.ts';

/** What repeats the contents of a page around them or in them: links, headings, side bars, quotes. */
const besideContents =
  'a[href], h1, h2, h3, h4, h5, h6, nav, aside, header, footer, blockquote, q, [role="heading"], [role="navigation"], [role="complementary"]';
/** What is only called so: not where it holds the contents, as the body of a page with a side bar does. */
const calledSo = ['crumb', 'sidebar', 'quote']
  .map((name) => `[class*="${name}" i], [id*="${name}" i]`)
  .join();
const contents = 'h1, main, article, blockquote';
/** A longer text than this, in UTF-16 units, is not compared. */
const longestCompared = 1000;
/** What stands more often than this is no title: to look at each of its places would take too long. */
const mostCopies = 200;

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
  const holders = new Map<Element, boolean>();
  for (const same of alike.values()) {
    if (same.length === 1 || same.length > mostCopies) continue;
    const beside = same.filter((match) => isBesideContents(match, holders));
    const isOnlyThere = beside.length === same.length;
    const kept = isOnlyThere ? (beside.find(isInHeading) ?? beside[0]) : null;
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

const elementOf = ({ ranges }: PlacedMatch) => ranges[0]?.startContainer.parentElement;

/** `holders` keeps of elements whether they hold contents, since many matches may stand in one. */
function isBesideContents(match: PlacedMatch, holders: Map<Element, boolean>): boolean {
  const element = elementOf(match);
  if (element?.closest(besideContents)) return true;
  for (let around = element?.closest(calledSo); around; around = around.parentElement?.closest(calledSo)) {
    const holdsContents = holders.get(around) ?? around.querySelector(contents) !== null;
    holders.set(around, holdsContents);
    if (!holdsContents) return true;
  }
  return false;
}

const isInHeading = (match: PlacedMatch): boolean =>
  !!elementOf(match)?.closest('h1, h2, h3, h4, h5, h6, [role="heading"]');
