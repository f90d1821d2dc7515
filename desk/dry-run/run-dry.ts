import type { DryRun, Found } from '../../src/contract/staff/dry-run.ts';
import type { SearchThread } from './ask-search-thread.ts';
import { commonWords } from './common-words.ts';
import { decideStop } from './decide-stop.ts';
import { addFound } from './found-tally.ts';
import type { SearchCorpora } from './search-corpora.ts';

/** A passage that was reported, with the claim it is about. */
export interface ClaimedPassage {
  text: string;
  claim: string | null;
}

/** What a dry run is told of itself and of the reported passages. */
export interface DryRunOf {
  id: string;
  at: Date;
  claimId: string | null;
  wordings: string[];
  /** Of the claim itself. */
  passages: string[];
  /** Of other claims, as many at a time as need little memory. */
  others: AsyncIterable<ClaimedPassage[]>;
}

/** Tries wordings on everything there is: what was reported, ordinary text and corrections. */
export async function runDry(of: DryRunOf, thread: SearchThread, search: SearchCorpora): Promise<DryRun> {
  const { wordings, claimId } = of;
  const own = of.passages.map((text) => ({ text, claim: claimId }));
  const passages = await thread.ask('reported', { wordings, passages: own });
  const weighed = await thread.ask('weigh', { wordings, passages: of.passages });
  const others: Found[] = [];
  for await (const batch of of.others)
    others.push(await thread.ask('reported', { wordings, passages: batch }));
  const corpora = await search(wordings);
  const ordinaryOnes = corpora.filter(({ corpus }) => corpus.kind === 'ordinary');
  const ordinary = addFound(ordinaryOnes.map(({ found }) => found));
  const refutations = addFound(
    corpora.filter(({ corpus }) => corpus.kind === 'refutations').map(({ found }) => found),
  );
  const perWording = weighed.map((each, index) => ({
    ...each,
    ordinary: ordinaryOnes.reduce((sum, { byWording }) => sum + (byWording[index] ?? 0), 0),
  }));
  return {
    id: of.id,
    at: of.at.toISOString(),
    claimId,
    wordings,
    passages,
    others: addFound(others),
    ordinary,
    refutations,
    corpora: corpora.map(({ corpus: { path: _, ...said }, found: { of, plain, soft } }) => ({
      ...said,
      of,
      plain,
      soft,
    })),
    words: commonWords(wordings),
    perWording,
    stopped: decideStop({ perWording, ordinary, refutations }),
  };
}
