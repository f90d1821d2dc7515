import { pairsOf, rankAlike } from '../dry-run/rank-alike.ts';
import type { PublicEntries, PublicEntry } from './public-entries.ts';

/** So many are named on a page. */
const most = 4;
/** What has less in common is about something else; staff are shown more, since they look at each. */
const leastLikeness = 0.25;
/** So many of the newest entries are looked through: more would keep other readers waiting. */
const newest = 10_000;
/** So many that share most are compared exactly. */
const compared = 40;

/** Which entries say a pair of letters, by its number in `entries`. */
interface PairIndex {
  entries: readonly PublicEntry[];
  saying: ReadonlyMap<number, readonly number[]>;
}

const known = new WeakMap<PublicEntries, PairIndex>();

/**
 * The published entries whose claims are most like the one of `shown`, best first, without those that were
 * withdrawn. The index of letters is made once for what is published. Pure.
 */
export function similarEntries(all: PublicEntries, shown: PublicEntry): PublicEntry[] {
  const { entries, saying } = known.get(all) ?? indexOf(all);
  const shared = new Map<number, number>();
  for (const text of textsOf(shown))
    for (const [pair, bits] of pairsOf(text))
      for (const place of saying.get(pair) ?? []) shared.set(place, (shared.get(place) ?? 0) + bits);
  const candidates = [...shared]
    .sort(([, one], [, other]) => other - one)
    .flatMap(([place]) => entries[place] ?? [])
    .filter(({ name }) => name !== shown.name)
    .slice(0, compared)
    .map((each) => ({ each, texts: textsOf(each) }));
  return rankAlike(textsOf(shown), candidates, most)
    .filter(({ likeness }) => likeness >= leastLikeness)
    .map(({ candidate }) => candidate.each);
}

function indexOf(all: PublicEntries): PairIndex {
  const entries = [...all.values()].filter(({ entry }) => entry.status !== 'withdrawn').slice(0, newest);
  const saying = new Map<number, number[]>();
  for (const [place, each] of entries.entries()) {
    const pairs = new Set(textsOf(each).flatMap((text) => [...pairsOf(text).keys()]));
    for (const pair of pairs) {
      const places = saying.get(pair);
      if (places) places.push(place);
      else saying.set(pair, [place]);
    }
  }
  const made = { entries, saying };
  known.set(all, made);
  return made;
}

/** What an entry is recognised by: the claim and its first wordings. */
const textsOf = ({ entry: { claim, match } }: PublicEntry): string[] =>
  'claim' in match ? [claim, ...match.claim.slice(0, 4)] : [claim];
