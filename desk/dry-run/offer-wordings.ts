import { longestWording } from '../../src/contract/list.ts';
import type { Offers } from '../../src/contract/staff/dry-run.ts';
import { compileWordings } from './compile-wordings.ts';
import { flagOf, searchPassage } from './search-passage.ts';
import { flaggedIn } from './weigh-wordings.ts';

/** A reported passage of a claim, as the claim shows it. */
export interface ReportedPassage {
  id: string;
  text: string;
  reports: number;
}

type Offer = Offers['offers'][number];

/**
 * Each reported passage as a further wording, with what it would add to what the wordings find. The picks are
 * greedy: first what adds most reports, of two the one reported more often, then what adds most to that. Each
 * offer is tried beside the wordings alone, so what a pick adds after others is counted without the little
 * that every further wording makes the others harder to reach.
 */
export function offerWordings(wordings: readonly string[], passages: readonly ReportedPassage[]): Offers {
  const texts = passages.map(({ text }) => text);
  const found = flaggedIn(wordings, texts);
  const missing = passages.flatMap((passage, number) => (found.has(number) ? [] : [{ ...passage, number }]));
  const tried = new Map<string, Tried>();
  const offers = passages.map((passage, number): Offer & { adding: ReadonlySet<number> } => {
    const wording = passage.text.slice(0, longestWording);
    const { isVague, adding } = tried.get(wording) ?? tryWording(wordings, wording, missing);
    tried.set(wording, { isVague, adding });
    return {
      passage: passage.id,
      text: passage.text,
      reports: passage.reports,
      isFound: found.has(number),
      isVague,
      adds: adding.size,
      addsReports: reportsOf(adding, passages),
      pick: null,
      adding,
    };
  });
  pickGreedily(offers, passages);
  return {
    passages: {
      of: passages.length,
      found: found.size,
      reports: passages.reduce((sum, { reports }) => sum + reports, 0),
      reportsFound: reportsOf(found, passages),
    },
    offers: offers.map(({ adding: _, ...offer }) => offer).sort(picksFirst),
  };
}

/** Whether a wording holds too little, and the numbers of the passages that it adds to others. */
interface Tried {
  isVague: boolean;
  adding: ReadonlySet<number>;
}

function tryWording(
  wordings: readonly string[],
  wording: string,
  missing: readonly { text: string; number: number }[],
): Tried {
  const { list, judged } = compileWordings([...wordings, wording]);
  const isVague = judged.at(-1)?.isVague ?? true;
  const isReached = ({ text }: { text: string }) => flagOf(searchPassage(text, list)) !== 'unflagged';
  return { isVague, adding: new Set(isVague ? [] : missing.filter(isReached).map(({ number }) => number)) };
}

/** Numbers the offers that together add all that can be added. */
function pickGreedily(
  offers: (Offer & { adding: ReadonlySet<number> })[],
  passages: readonly ReportedPassage[],
): void {
  const left = new Map(offers.map((offer) => [offer, new Set(offer.adding)]));
  for (let pick = 1; ; pick++) {
    let best: { offer: Offer; adding: Set<number>; reports: number } | null = null;
    for (const [offer, adding] of left) {
      const reports = reportsOf(adding, passages);
      const isBetter =
        !best || reports > best.reports || (reports === best.reports && offer.reports > best.offer.reports);
      if (adding.size > 0 && isBetter) best = { offer, adding, reports };
    }
    if (!best) return;
    best.offer.pick = pick;
    const added = [...best.adding];
    for (const adding of left.values()) for (const number of added) adding.delete(number);
  }
}

const reportsOf = (numbers: Iterable<number>, passages: readonly ReportedPassage[]) => {
  let sum = 0;
  for (const number of numbers) sum += passages[number]?.reports ?? 0;
  return sum;
};

const picksFirst = (one: Offer, other: Offer) =>
  (one.pick ?? Number.POSITIVE_INFINITY) - (other.pick ?? Number.POSITIVE_INFINITY) ||
  other.addsReports - one.addsReports ||
  other.reports - one.reports;
